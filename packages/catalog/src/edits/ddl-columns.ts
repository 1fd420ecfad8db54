import { oneLine } from '@pairsmith/words';
import { ddlTokens, type Token } from './ddl-tokens';

export interface DdlColumn {
  name: string;
  /** In the form of `plainType`; null in the column list of a view. */
  type: string | null;
  comment: string;
}

const CONSTRAINT = /^(primary|unique|check|constraint|foreign|exclude|like)$/;
const AFTER_TYPE =
  /^(not|null|default|generated|primary|unique|check|references|collate|constraint|storage|compression)$/;

/** One thing between two commas. */
interface Item {
  code: Token[];
  trailing: string[];
  above: string[];
}

/**
 * The columns between a table's brackets. A comment belongs to the code before it on its line, whichever side of the
 * comma it stands; a comment on a line of its own belongs to the column below, unless step 1 wrote it (`known`).
 */
export function readColumns(body: readonly Token[], known: ReadonlySet<string>): DdlColumn[] {
  const columns: DdlColumn[] = [];
  for (const entry of readItems(body, known)) {
    if (!('code' in entry)) {
      columns.push(entry);
      continue;
    }
    const [first] = entry.code;
    if (!first || (first.kind !== 'word' && first.kind !== 'quoted')) continue;
    if (first.kind === 'word' && CONSTRAINT.test(first.text)) continue;
    const comment = entry.trailing.length > 0 ? entry.trailing : entry.above;
    columns.push({
      name: first.text,
      type: readType(entry.code.slice(1)),
      comment: oneLine(comment.join(' ')),
    });
  }
  return columns;
}

function readItems(body: readonly Token[], known: ReadonlySet<string>): (Item | DdlColumn)[] {
  const items: (Item | DdlColumn)[] = [];
  const empty = (): Item => ({ code: [], trailing: [], above: [] });
  let item = empty();
  let owner: Item | null = null;
  let ownerLine = 0;
  let depth = 0;
  for (const token of body) {
    if (token.kind === 'comment') {
      const column = owner && ownerLine === token.line ? null : commentedColumn(token.text);
      if (owner && ownerLine === token.line) owner.trailing.push(token.text);
      else if (column) items.push(column);
      else if (!known.has(token.text)) item.above.push(token.text);
      continue;
    }
    if (token.raw === '(') depth += 1;
    if (token.raw === ')') depth -= 1;
    if (token.raw === ',' && depth === 0) {
      items.push(item);
      item = empty();
      // The comment behind the comma still means what stands before it.
      if (owner) ownerLine = token.line;
      continue;
    }
    item.code.push(token);
    owner = item;
    ownerLine = token.line + token.raw.split('\n').length - 1;
  }
  items.push(item);
  return items;
}

/** A column whose type an empty database lacks: `-- place geometry(Point,4326) -- [needs extension postgis] where it is`. */
function commentedColumn(comment: string): DdlColumn | null {
  const at = comment.search(/\s--\s*\[(?:需要|needs) /);
  const close = comment.indexOf(']', at);
  if (at < 0 || close < 0) return null;
  const tokens = ddlTokens(comment.slice(0, at));
  const name = tokens?.[0];
  if (!tokens || !name || (name.kind !== 'word' && name.kind !== 'quoted')) return null;
  return { name: name.text, type: readType(tokens.slice(1)), comment: oneLine(comment.slice(close + 1)) };
}

function readType(tokens: readonly Token[]): string | null {
  const end = tokens.findIndex(({ kind, text }) => kind === 'word' && AFTER_TYPE.test(text));
  const type = (end < 0 ? tokens : tokens.slice(0, end)).map(({ kind, raw, text }) =>
    kind === 'word' ? text : raw,
  );
  return type.length > 0 ? plainType(type.join(' ')) : null;
}

const SHORT: [RegExp, string][] = [
  [/\bcharacter varying\b/g, 'varchar'],
  [/\b(character|bpchar)\b/g, 'char'],
  [/\btimestamp(\(\d\))? without time zone\b/g, 'timestamp$1'],
  [/\btimestamp(\(\d\))? with time zone\b|\btimestamptz(\(\d\))?/g, 'timestamptz$1$2'],
  [/\btime(\(\d\))? without time zone\b/g, 'time$1'],
  [/\btime(\(\d\))? with time zone\b/g, 'timetz$1'],
  [/\b(int|int4|serial|serial4)\b/g, 'integer'],
  [/\b(int8|bigserial|serial8)\b/g, 'bigint'],
  [/\b(int2|smallserial|serial2)\b/g, 'smallint'],
  [/\b(float8|float)\b/g, 'double precision'],
  [/\bfloat4\b/g, 'real'],
  [/\bbool\b/g, 'boolean'],
  [/\bdecimal\b/g, 'numeric'],
  [/\bchar\(1\)(?!\d)/g, 'char'],
  [/(\bnumeric\(\d+),0\)/g, '$1)'],
];

/** One spelling for each type, so that `INT` and `integer`, `decimal(10, 2)` and `numeric(10,2)` are no change. */
export function plainType(type: string): string {
  const compact = oneLine(type)
    .replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.toLowerCase()))
    .replace(/ ?([(),.[\]]) ?/g, '$1')
    .replace(/\)(?=[a-z])/g, ') ');
  const short = SHORT.reduce((text, [form, word]) => text.replace(form, word), compact);
  return short.replace(/^(public|pg_catalog)\./, '');
}
