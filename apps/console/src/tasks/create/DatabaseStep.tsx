import { Alert, Button, Flex, Form, Input, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../shared/ErrorNote';
import { readConnection, isComplete, type ConnectionFields, type TaskDraft } from './draft';
import type { useDatabaseTables } from './use-database-tables';

interface Props {
  draft: TaskDraft;
  onChange: (change: Partial<TaskDraft>) => void;
  /** The connection that was tried last, and what came of it. */
  tested: ReturnType<typeof useDatabaseTables>;
  isTested: boolean;
  onTest: () => void;
}

/** Step 1: which database, tried before anything is made. */
export function DatabaseStep({ draft, onChange, tested, isTested, onTest }: Props) {
  const { t } = useTranslation();
  const { connection, source } = draft;
  const set = (change: Partial<ConnectionFields>) => onChange({ connection: { ...connection, ...change } });
  const takeHost = (text: string) => set(readConnection(text) ?? { host: text });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={onTest}>
      <Form.Item label={t('create.source')}>
        <Radio.Group
          value={source}
          onChange={({ target }) => onChange({ source: target.value as TaskDraft['source'] })}
          options={[
            { value: 'service', label: t('create.sourceService') },
            { value: 'own', label: t('create.sourceOwn') },
          ]}
        />
      </Form.Item>
      {source === 'service' ? (
        <Typography.Paragraph type="secondary">{t('create.sourceServiceHint')}</Typography.Paragraph>
      ) : (
        <>
          <Flex gap={16} wrap>
            <Form.Item
              label={t('create.host')}
              htmlFor="db-host"
              extra={t('create.hostHint')}
              style={{ flex: '3 1 280px' }}
            >
              <Input
                id="db-host"
                value={connection.host}
                spellCheck={false}
                placeholder="db.example.com"
                onChange={({ target }) => takeHost(target.value)}
              />
            </Form.Item>
            <Form.Item label={t('create.port')} htmlFor="db-port" style={{ flex: '0 1 110px' }}>
              <Input
                id="db-port"
                inputMode="numeric"
                value={connection.port}
                onChange={({ target }) => set({ port: target.value.replace(/\D/g, '') })}
              />
            </Form.Item>
            <Form.Item label={t('create.database')} htmlFor="db-name" style={{ flex: '2 1 180px' }}>
              <Input
                id="db-name"
                value={connection.database}
                spellCheck={false}
                onChange={({ target }) => set({ database: target.value })}
              />
            </Form.Item>
          </Flex>
          <Flex gap={16} wrap>
            <Form.Item label={t('create.user')} htmlFor="db-user" style={{ flex: '1 1 220px' }}>
              <Input
                id="db-user"
                value={connection.user}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => set({ user: target.value })}
              />
            </Form.Item>
            <Form.Item label={t('create.password')} htmlFor="db-password" style={{ flex: '1 1 220px' }}>
              <Input.Password
                id="db-password"
                value={connection.password}
                autoComplete="off"
                onChange={({ target }) => set({ password: target.value })}
              />
            </Form.Item>
          </Flex>
        </>
      )}
      <Button
        htmlType="submit"
        loading={isTested && tested.isFetching}
        disabled={source === 'own' && !isComplete(connection)}
      >
        {t('create.test')}
      </Button>
      <div aria-live="polite" style={{ marginTop: 16 }}>
        {isTested && <Outcome tested={tested} />}
      </div>
    </Form>
  );
}

function Outcome({ tested }: Pick<Props, 'tested'>) {
  const { t } = useTranslation();
  if (tested.isFetching) return null;
  if (tested.isError) return <ErrorNote error={tested.error} />;
  if (!tested.data) return null;
  const { total, schemas, role_warnings: warnings = [], db_connection_info: info } = tested.data;
  return (
    <Flex vertical gap={12}>
      <Alert
        type={total > 0 ? 'success' : 'warning'}
        showIcon
        title={t('create.connected', { database: info.database })}
        description={
          total > 0
            ? t('create.connectedWhat', { tables: total, schemas: schemas.length })
            : t('create.noTables')
        }
      />
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('create.roleWarnings')}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      )}
    </Flex>
  );
}
