import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A page that broke or could not be fetched, e.g. because the service has a newer console than this tab. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('broken.title')}
      subTitle={
        <>
          <p>{t('broken.hint')}</p>
          <p className="mono">{error instanceof Error ? error.message : String(error)}</p>
        </>
      }
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    />
  );
}
