import { softDeleteMark, type Column, type Relation, type Table } from '@pairsmith/catalog';
import { createBreather } from '@pairsmith/core';
import { identifierWords, wordsOf } from '@pairsmith/words';

/** A table whose rows may say what codes mean, and which of its columns may hold what; the rows decide. */
export interface ListShape {
  table: Table;
  /** May name the list that a row belongs to; empty where the table can only be one list. */
  types: Column[];
  /** May hold the code, the likelier first. */
  values: Column[];
  /** May hold what it means, the likelier first. */
  labels: Column[];
  /** Leaves deleted rows out: the column, and what it holds in rows that are in use. */
  softDeleteFilter: { column: Column; live: string | null } | null;
  /** What a column of `types` refers to: there the lists have their names. */
  named: { from: string; to: Table; key: string; columns: Column[] } | null;
}

interface Words {
  title: RegExp;
  name: RegExp;
}

const TYPE: Words = {
  title: /(字典|枚举|类型|类别|分类|分组|字段|参数)(类型|编码|代码|名称|标识|id)?$/,
  name: /(^| )(dict|dictionary|lookup|list|enum|option|group|category|domain|field|type|class|kind|set)( (type|code|name|id|key|no))?$/,
};
const VALUE: Words[] = [
  { title: /(键值|数据值|字典值|取值)$/, name: /(^| )(value|val)$/ },
  { title: /(编码|代码|键|码)$/, name: /(^| )(code|key|no|cd)$/ },
];
const LABEL: Words[] = [
  { title: /(标签|文本|含义)$/, name: /(^| )(label|text|meaning|display|caption)$/ },
  { title: /(名称|名)$/, name: /(^| )(name|title)$/ },
  { title: /(说明|描述)$/, name: /(^| )(desc|description)$/ },
];

/** More rows are no list of codes. */
const ROWS = { least: 2, most: 20_000, ofOneList: 200 };

/** Of all tables those that look like lists of codes, by their columns alone. */
export async function listShapes(
  tables: readonly Table[],
  relations: readonly Relation[],
): Promise<ListShape[]> {
  const breathe = createBreather();
  const shapes: ListShape[] = [];
  for (const table of tables) {
    await breathe();
    const shape = shapeOf(table, tables, relations);
    if (shape) shapes.push(shape);
  }
  return shapes;
}

function shapeOf(table: Table, tables: readonly Table[], relations: readonly Relation[]): ListShape | null {
  const rows = table.row_estimate;
  if (table.kind === 'view' || table.kind === 'foreign table') return null;
  if (rows === null || rows < ROWS.least || rows > ROWS.most) return null;
  const free = table.columns.filter((column) => isShown(column) && isListed(column));
  const labels = inOrder(free, LABEL).filter(({ type_class }) => type_class === 'text');
  const isKey = ({ name }: Column) => table.primary_key.length === 1 && table.primary_key[0] === name;
  const types = free.filter((column) => fits(column, TYPE) && !isKey(column));
  const values = types.length > 0 ? inOrder(free, VALUE).filter((one) => !isKey(one)) : [];
  const codes = free.filter((one) => !isKey(one) && (isCalledAs(table, one) || fitsAny(one, VALUE)));
  const single = rows <= ROWS.ofOneList ? [...codes, ...free.filter((one) => isUnique(one, table))] : [];
  if (labels.length === 0 || values.length + single.length === 0) return null;
  return {
    table,
    types,
    values: [...new Set([...values, ...single])],
    labels,
    softDeleteFilter: softDeleteMark(table),
    named: namesOf(table, types, tables, relations),
  };
}

const fits = (column: Column, { title, name }: Words): boolean => {
  const words = wordsOf(column);
  return title.test(words.title) || name.test(words.name);
};

const fitsAny = (column: Column, forms: readonly Words[]): boolean =>
  forms.some((form) => fits(column, form));

/** `status` of a `leave_status`: by it the rows are told apart, whatever key they have besides. */
const isCalledAs = ({ name }: Table, column: Column): boolean =>
  identifierWords(name).at(-1) === identifierWords(column.name).join(' ');

const inOrder = (columns: readonly Column[], forms: readonly Words[]): Column[] => [
  ...new Set(forms.flatMap((form) => columns.filter((column) => fits(column, form)))),
];

const isShown = ({ masking }: Column): boolean => masking === null || masking.policy === 'allow';
const isListed = ({ type_class }: Column): boolean => type_class === 'text' || type_class === 'integer';

const isUnique = ({ name }: Column, { primary_key: key, uniques }: Table): boolean =>
  [key, ...uniques].some((columns) => columns.length === 1 && columns[0] === name);

/** `dict_id` of the items leads to the table of the lists, which has their names. */
function namesOf(
  { schema, name }: Table,
  types: readonly Column[],
  tables: readonly Table[],
  relations: readonly Relation[],
): ListShape['named'] {
  for (const type of types) {
    const relation = relations.find(
      ({ from }) =>
        from.schema === schema &&
        from.table === name &&
        from.columns.length === 1 &&
        from.columns[0] === type.name,
    );
    const to = tables.find(
      (one) => one.schema === relation?.to.schema && one.name === relation.to.table && one.name !== name,
    );
    const [key] = relation?.to.columns ?? [];
    const columns = (to?.columns ?? [])
      .filter((one) => one.type_class === 'text' && isShown(one))
      .slice(0, 4);
    if (to && key && columns.length > 0) return { from: type.name, to, key, columns };
  }
  return null;
}
