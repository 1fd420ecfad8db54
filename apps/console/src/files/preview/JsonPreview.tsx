import { Alert, Collapse, Descriptions, Flex, Table, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeEditor } from '../../shared/editor/CodeEditor';
import { shapeOf, shortText, type Shape } from './json-shape';

/** JSON as tables and facts. What is not JSON is shown as the text it is. */
export function JsonPreview({ text }: { text: string }) {
  const { t } = useTranslation();
  const parsed = useMemo(() => parse(text), [text]);
  if (!parsed)
    return (
      <Flex vertical gap={12} style={{ padding: 16 }}>
        <Alert type="warning" showIcon title={t('files.notJson')} />
        <CodeEditor value={text} language="text" label={t('files.asSource')} />
      </Flex>
    );
  return (
    <div style={{ padding: 12 }}>
      <JsonValue value={parsed.value} isWhole />
    </div>
  );
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null; // said above the text
  }
}

/** @param isWhole the file itself, which has all the room there is */
function JsonValue({ value, isWhole = false }: { value: unknown; isWhole?: boolean }) {
  const { t } = useTranslation();
  const shape = useMemo(() => shapeOf(value), [value]);
  if (shape.kind === 'table') return <Records shape={shape} isWhole={isWhole} />;
  if (shape.kind === 'plain') return <Plain value={value} />;
  const { facts, sections } = shape;
  return (
    <Flex vertical gap={12}>
      {facts.length > 0 && (
        <Descriptions
          bordered
          size="small"
          column={{ xs: 1, lg: 2 }}
          items={facts.map(([name, each]) => ({
            key: name,
            label: <bdi>{name}</bdi>,
            children: <bdi>{shortText(each)}</bdi>,
          }))}
        />
      )}
      {sections.length > 0 && (
        <Collapse
          size="small"
          defaultActiveKey={isWhole ? sections.slice(0, 1).map(([name]) => name) : []}
          items={sections.map(([name, each]) => ({
            key: name,
            label: (
              <Flex gap={8}>
                <bdi className="mono">{name}</bdi>
                {Array.isArray(each) && (
                  <Typography.Text type="secondary">
                    {t('files.entries', { count: each.length })}
                  </Typography.Text>
                )}
              </Flex>
            ),
            children: <JsonValue value={each} />,
          }))}
        />
      )}
    </Flex>
  );
}

const Plain = ({ value }: { value: unknown }) => (
  <pre
    className="mono"
    tabIndex={0}
    style={{ margin: 0, whiteSpace: 'pre-wrap', maxHeight: 400, overflow: 'auto' }}
  >
    {JSON.stringify(value, null, 2)}
  </pre>
);

type TableShape = Extract<Shape, { kind: 'table' }>;

/** Only the rows in sight are drawn: 5,000 are as quick as 50. */
function Records({ shape: { columns, rows }, isWhole }: { shape: TableShape; isWhole: boolean }) {
  const { t } = useTranslation();
  const data = useMemo(() => rows.map((row, index) => ({ row, index })), [rows]);
  const height = isWhole ? Math.max(240, window.innerHeight - 340) : 320;
  return (
    <Table
      virtual
      size="small"
      rowKey="index"
      dataSource={data}
      pagination={false}
      scroll={{ x: 72 + columns.length * 190, y: Math.min(height, 56 + rows.length * 40) }}
      expandable={{
        expandedRowRender: ({ row }) => <Plain value={row} />,
        columnWidth: 40,
        columnTitle: <span className="visually-hidden">{t('files.wholeRow')}</span>,
      }}
      columns={[
        { key: '#', title: '#', width: 44, render: (_, { index }) => index + 1 },
        ...columns.map((column) => ({
          key: column,
          title: <bdi>{column}</bdi>,
          width: 190,
          ellipsis: true,
          render: (_: unknown, { row }: { row: Record<string, unknown> }) => {
            const text = shortText(row[column]);
            return (
              <bdi title={text.slice(0, 1000)}>{text.length > 300 ? `${text.slice(0, 300)}…` : text}</bdi>
            );
          },
        })),
      ]}
    />
  );
}
