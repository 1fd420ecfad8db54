import { isFields, namesOf, type Fields } from '../walk';
import { joined, named, OPEN, type Columns } from './columns';

/** Built-in functions in FROM whose result columns have names of their own. */
const RESULT_COLUMNS: Record<string, readonly string[]> = {
  json_each: ['key', 'value'],
  jsonb_each: ['key', 'value'],
  json_each_text: ['key', 'value'],
  jsonb_each_text: ['key', 'value'],
  json_array_elements: ['value'],
  jsonb_array_elements: ['value'],
  json_array_elements_text: ['value'],
  jsonb_array_elements_text: ['value'],
};

/** Built-in functions in FROM whose one column is called what the function is called there. */
const SCALAR = new Set(
  `generate_series generate_subscripts regexp_split_to_table regexp_matches string_to_table json_object_keys
   jsonb_object_keys jsonb_path_query`.split(/\s+/),
);

/** What an item of FROM that calls functions is called where nobody names it: after the first of them. */
export const functionAlias = ({ functions }: Fields): string | null => calls(functions)[0]?.name || null;

/** The columns that functions in FROM bring, names given by position not yet regarded. */
export function functionColumns(item: Fields, alias: string | null): Columns {
  const all = calls(item['functions']);
  const parts = all.map(({ name, defined }, at) => {
    const definedHere = [...defined, ...(at === 0 ? definedNames(item['coldeflist']) : [])];
    if (definedHere.length > 0) return named(definedHere, false);
    const columns = RESULT_COLUMNS[name];
    if (Object.hasOwn(RESULT_COLUMNS, name) && columns) return named(columns, false);
    return SCALAR.has(name) ? named([(all.length === 1 && alias) || name], false) : OPEN;
  });
  return joined(item['ordinality'] ? [...parts, named(['ordinality'], false)] : parts, true);
}

interface Call {
  name: string;
  defined: string[];
}

/** Each function of the item with the columns that the text itself defines for it. */
function calls(functions: unknown): Call[] {
  return (Array.isArray(functions) ? functions : []).map((entry: { List?: { items?: unknown[] } }) => {
    const [call, definition] = entry.List?.items ?? [];
    const { FuncCall: fields } = (call ?? {}) as { FuncCall?: Fields };
    const list = (definition as { List?: { items?: unknown } } | undefined)?.List?.items;
    return { name: namesOf(fields?.['funcname']).at(-1) ?? '', defined: definedNames(list) };
  });
}

const definedNames = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((item: { ColumnDef?: Fields }) =>
    isFields(item.ColumnDef) ? [String(item.ColumnDef['colname'])] : [],
  );

/** The columns of a JSON_TABLE, nested ones among them. */
export const jsonTableColumns = (columns: unknown): string[] =>
  (Array.isArray(columns) ? columns : []).flatMap(
    ({ JsonTableColumn: column }: { JsonTableColumn?: Fields }) => {
      if (!column) return [];
      return column['coltype'] === 'JTC_NESTED'
        ? jsonTableColumns(column['columns'])
        : [String(column['name'])];
    },
  );
