import { useMutation } from '@tanstack/react-query';
import { Button, Table, Tooltip, theme } from 'antd';
import { useImperativeHandle, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context';
import { useMay } from '../api/use-me';
import { ColourTag } from '../shared/ColourTag';
import { ErrorNote } from '../shared/ErrorNote';
import { ShortcutKey } from './ShortcutKey';
import { Section } from './Section';

const ROWS = 20;

export interface PreviewHandle {
  run: () => void;
}

interface Props {
  taskId: string;
  sql: string;
  ref?: Ref<PreviewHandle>;
}

/** What the statement finds, asked for by hand: it runs on the business database, and nothing of it is kept. */
export function ResultPreview({ taskId, sql, ref }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const api = useApi();
  const may = useMay('operator');
  const preview = useMutation({
    mutationFn: () => api.previewPair({ task_id: taskId, sql, limit: ROWS }),
  });
  const run = () => {
    if (may && !preview.isPending) preview.mutate();
  };
  useImperativeHandle(ref, () => ({ run }));
  const { data, error, isPending } = preview;
  return (
    <Section
      title={t('pairs.preview.title')}
      extra={
        <Tooltip title={may ? t('pairs.preview.hint') : t('pairs.needsOperator')}>
          <Button size="small" onClick={run} loading={isPending} disabled={!may}>
            {t(data ? 'pairs.preview.again' : 'pairs.preview.run')} <ShortcutKey name="p" />
          </Button>
        </Tooltip>
      }
    >
      <ErrorNote error={error} />
      {data && !error && (
        <>
          <Table
            size="small"
            bordered
            pagination={false}
            scroll={{ x: 'max-content', y: 300 }}
            rowKey={(_row, at) => String(at)}
            dataSource={data.rows}
            columns={data.columns.map(({ name, masked }, at) => ({
              key: at,
              title: (
                <>
                  <span dir="auto">{name}</span>{' '}
                  {masked && <ColourTag colour="orange">{t('pairs.preview.masked')}</ColourTag>}
                </>
              ),
              render: (_value: unknown, row: (string | null)[]) =>
                row[at] === null || row[at] === undefined ? (
                  <i style={{ color: token.colorTextTertiary }}>NULL</i>
                ) : (
                  <span dir="auto">{row[at]}</span>
                ),
            }))}
          />
          <p role="status" style={{ color: token.colorTextSecondary, margin: '6px 0 0', fontSize: 12 }}>
            {t(data.truncated ? 'pairs.preview.more' : 'pairs.preview.all', {
              count: data.rows.length,
              ms: data.ms,
            })}
          </p>
        </>
      )}
    </Section>
  );
}
