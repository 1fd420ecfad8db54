import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientFor } from '../api/api-context';
import { isStatus } from '../api/errors';
import { ErrorNote } from '../shared/ErrorNote';
import { useSettings } from './settings';

interface Props {
  /** Gets a key that the service has taken, and the name it knows it by. */
  onKey: (key: string, name: string) => void;
  hint?: string;
}

/** Asks for an API key and tries it before it is kept. */
export function SignInForm({ onKey, hint }: Props) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const [isTrying, setTrying] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function tryKey({ key }: { key: string }): Promise<void> {
    setTrying(true);
    setError(null);
    try {
      const { name } = await clientFor(key.trim(), language).getMe();
      onKey(key.trim(), name);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setTrying(false);
    }
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={tryKey} style={{ textAlign: 'start' }}>
      <Typography.Paragraph type="secondary">{hint ?? t('signIn.hint')}</Typography.Paragraph>
      <Form.Item
        name="key"
        label={t('signIn.key')}
        rules={[{ required: true, whitespace: true, message: t('signIn.keyNeeded') }]}
      >
        <Input.Password autoFocus autoComplete="current-password" spellCheck={false} />
      </Form.Item>
      {isStatus(error, 401) ? (
        <Alert type="error" showIcon title={t('signIn.wrongKey')} style={{ marginBlockEnd: 16 }} />
      ) : (
        <ErrorNote error={error} />
      )}
      <Button type="primary" htmlType="submit" loading={isTrying} block>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
