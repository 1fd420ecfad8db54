import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isNotReached, requestIdOf, serviceWords } from '../api/errors';

interface Props {
  /** Null or undefined: nothing is shown. */
  error: unknown;
  onRetry?: () => void;
}

/** A failure in the service's own words, with what to do. */
export function ErrorNote({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  if (error === null || error === undefined) return null;
  const requestId = requestIdOf(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 16 }}
      title={words(error)}
      description={requestId && t('error.request', { id: requestId })}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    />
  );
}

/** Any failure as a sentence: the service's own, else what we know of it. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) =>
    serviceWords(error) ??
    (isNotReached(error)
      ? t('error.notReached')
      : t('error.unknown', { message: error instanceof Error ? error.message : String(error) }));
}
