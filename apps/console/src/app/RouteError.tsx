import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A page that broke or could not be fetched, e.g. because the service has a newer console than this tab. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Flex vertical align="center" gap={12} role="alert" style={{ padding: '12vh 24px', textAlign: 'center' }}>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {t('broken.title')}
      </Typography.Title>
      <Typography.Text>{t('broken.hint')}</Typography.Text>
      <Typography.Text type="secondary" className="mono">
        {error instanceof Error ? error.message : String(error)}
      </Typography.Text>
      <Button type="primary" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </Flex>
  );
}
