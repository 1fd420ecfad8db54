import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';

export interface UploadResult {
  name: string;
  state: 'waiting' | 'done' | 'failed';
  text?: string;
}

/** What became of each file that was sent. */
export function UploadResults({
  results,
  onClose,
}: {
  results: readonly UploadResult[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  if (results.length === 0) return <div role="status" />;
  const failed = results.filter(({ state }) => state === 'failed').length;
  const isGoingOn = results.some(({ state }) => state === 'waiting');
  return (
    <div role="status" style={{ marginBottom: 16 }}>
      <Alert
        type={failed > 0 ? 'error' : isGoingOn ? 'info' : 'success'}
        showIcon
        title={
          isGoingOn
            ? t('files.uploading')
            : t('files.uploaded', { done: results.length - failed, total: results.length })
        }
        closable={isGoingOn ? false : { onClose, 'aria-label': t('app.close') }}
        description={
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {results.map(({ name, state, text }, index) => (
              <li key={index}>
                <bdi className="mono">{name}</bdi>{' '}
                {state === 'waiting' ? <Spin size="small" /> : (text ?? '')}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
