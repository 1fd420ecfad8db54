import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings';
import { ago, wholeTime } from './times';
import { useServerNow } from './use-server-now';

/** How long ago something was, with the time itself on hover. */
export function Moment({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const now = useServerNow(30_000);
  if (at === null) return <span>{t('time.never')}</span>;
  return (
    <time dateTime={at} title={wholeTime(at)} style={{ whiteSpace: 'nowrap' }}>
      {ago(at, now, language) ?? t('time.justNow')}
    </time>
  );
}
