import { SearchOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Input, Tree, Typography, theme } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { branchesOf, chosenAfter } from './table-branches';
import type { TableInfo } from './use-database-tables';

interface Props {
  tables: readonly TableInfo[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Schemas and their tables with what they are about; what is chosen stays chosen while one searches for more. */
export function TableTree({ tables, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const branches = useMemo(() => branchesOf(tables, wanted), [tables, wanted]);
  const shown = useMemo(
    () => branches.flatMap(({ tables: each }) => each.map(({ table }) => table)),
    [branches],
  );
  const checked = useMemo(() => new Set(chosen), [chosen]);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const choose = (keys: readonly string[], isChosen: boolean) =>
    onChoose(chosenAfter(chosen, keys, isChosen));

  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <Input
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t('create.searchTables')}
          aria-label={t('create.searchTables')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          style={{ width: 320 }}
        />
        <Button onClick={() => choose(shown, true)} disabled={shown.every((table) => checked.has(table))}>
          {wanted
            ? t('create.chooseFound', { count: shown.length })
            : t('create.chooseAll', { count: shown.length })}
        </Button>
        <Button onClick={() => onChoose([])} disabled={chosen.length === 0}>
          {t('create.chooseNone')}
        </Button>
        <Typography.Text aria-live="polite" strong>
          {t('create.chosenCount', { count: chosen.length })}
        </Typography.Text>
      </Flex>
      <div style={{ border: `1px solid ${token.colorBorderSecondary}`, borderRadius: 8, padding: 8 }}>
        {shown.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('create.noTableFound')} />
        ) : (
          <Tree
            blockNode
            checkable
            selectable={false}
            height={364}
            aria-label={t('create.tables')}
            treeData={branches.map(({ schema, tables: inside }) => ({
              key: `schema ${schema}`,
              title: (
                <SchemaRow
                  schema={schema}
                  count={inside.length}
                  chosen={inside.filter(({ table }) => checked.has(table)).length}
                />
              ),
              children: inside.map((table) => ({ key: table.table, title: <TableRow table={table} /> })),
            }))}
            expandedKeys={branches
              .map(({ schema }) => `schema ${schema}`)
              .filter((key) => !closed.includes(key))}
            onExpand={(_keys, { node, expanded }) =>
              setClosed((before) =>
                expanded ? before.filter((key) => key !== node.key) : [...before, String(node.key)],
              )
            }
            checkedKeys={shown.filter((table) => checked.has(table))}
            onCheck={(_keys, { node, checked: isChosen }) =>
              choose(node.children?.map(({ key }) => String(key)) ?? [String(node.key)], isChosen)
            }
          />
        )}
      </div>
    </Flex>
  );
}

function SchemaRow({ schema, count, chosen }: { schema: string; count: number; chosen: number }) {
  const { t } = useTranslation();
  return (
    <Flex gap={8}>
      <strong>
        <bdi>{schema}</bdi>
      </strong>
      <Typography.Text type="secondary">{t('create.schemaCount', { count, chosen })}</Typography.Text>
    </Flex>
  );
}

function TableRow({ table: { name, comment, rows, kind } }: { table: TableInfo }) {
  const { t, i18n } = useTranslation();
  return (
    <Flex gap={12} align="baseline" style={{ minWidth: 0 }}>
      <span className="mono one-line" style={{ flex: '0 1 300px' }} title={name}>
        <bdi>{name}</bdi>
      </span>
      <Typography.Text
        type="secondary"
        className="one-line"
        style={{ flex: '1 1 0' }}
        title={comment ?? undefined}
      >
        <bdi>{comment}</bdi>
      </Typography.Text>
      {kind !== 'table' && <Typography.Text type="secondary">{t(`tableKind.${kind}`)}</Typography.Text>}
      <Typography.Text type="secondary" style={{ flex: '0 0 110px', textAlign: 'end', paddingInlineEnd: 8 }}>
        {rows === null ? '' : t('create.rows', { rows: rows.toLocaleString(i18n.language) })}
      </Typography.Text>
    </Flex>
  );
}
