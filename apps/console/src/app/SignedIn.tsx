import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepDraftsOf, signIn } from '../api/session-key';
import { useMe } from '../api/use-me';
import { FullPage } from './FullPage';

/** Who has no need to sign in has no need of its scripts either. */
const SignInForm = lazy(async () => ({ default: (await import('./SignInForm')).SignInForm }));

interface Props {
  /** The service refused the key, or asks for one. */
  isKeyRefused: boolean;
  onSignedIn: () => void;
  children: ReactNode;
}

/**
 * Shows the console to whom the service knows. A key that expires later is asked for above the page, which stays as it is:
 * what was typed there is not lost.
 */
export function SignedIn({ isKeyRefused, onSignedIn, children }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useMe();
  const wasIn = useRef(false);
  if (me.data) wasIn.current = true;

  const take = (key: string, name: string) => {
    const isSomebodyElse = keepDraftsOf(name);
    signIn(key);
    // From the top: what the one before typed still stands in this page.
    if (isSomebodyElse) return location.assign('/');
    onSignedIn();
    // With the new key, which the client holds after this render.
    setTimeout(() => void queries.resetQueries({ predicate: ({ state }) => state.status === 'error' }));
    setTimeout(() => void queries.invalidateQueries());
  };

  if (!wasIn.current) {
    if (isKeyRefused)
      return (
        <FullPage
          title={t('signIn.title')}
          content={
            <Suspense>
              <SignInForm onKey={take} />
            </Suspense>
          }
        />
      );
    return <FullPage isLoading title={t('app.loading')} />;
  }
  return (
    <>
      {children}
      <Modal open={isKeyRefused} title={t('signIn.again')} footer={null} closable={false} keyboard={false}>
        <Suspense>
          <SignInForm onKey={take} hint={t('signIn.nothingLost')} />
        </Suspense>
      </Modal>
    </>
  );
}
