import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './LinkButton';

/** A page that is not there, or not any more, and the way back. */
export function Nothing({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation();
  return (
    <Flex vertical align="center" gap={12} style={{ padding: '14vh 24px', textAlign: 'center' }}>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {title}
      </Typography.Title>
      <Typography.Text type="secondary">{hint}</Typography.Text>
      <LinkButton to="/tasks" type="primary">
        {t('notFound.toTasks')}
      </LinkButton>
    </Flex>
  );
}
