import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAway, watchedFetch } from '../api/connection';

const LOOK_MS = 2_000;

/** Says that the service is away, looks for it, and asks for everything anew once it is back. */
export function AwayBanner() {
  const { t } = useTranslation();
  const isAway = useIsAway();
  const queries = useQueryClient();

  useEffect(() => {
    if (!isAway) return undefined;
    const timer = setInterval(() => {
      // That it is away still is what the banner says already.
      watchedFetch('/health/live').catch(() => undefined);
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries();
    };
  }, [isAway, queries]);

  return (
    <div role="status">
      {isAway && <Alert banner type="warning" title={t('away.title')} description={t('away.hint')} />}
    </div>
  );
}
