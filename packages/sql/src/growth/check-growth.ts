import { type Message, type Said, said } from '@pairsmith/core';
import { listOf, open } from '../queries/nodes';
import { SqlRefusal, type RefusalCode } from '../refusal';
import { characterAt } from '../characters';
import type { Statement } from '../parse';
import { isFields, namesOf, walk, type Fields } from '../walk';
import { bytesOf, type Amount } from './amount';
import { paddingOf } from './expressions';
import { readQuery } from './queries';
import type { GrowthReader, Relation } from './relation';
import { MAX_WORK, WORTH_TIMING } from './work';
import { mentionsBytes } from './texts';

const MB = 1024 * 1024;
/** One value; a report's longest list is a thousandth of it. */
const MAX_VALUE = 16 * MB;
/** All values of calls that make much out of little, together: what folding them costs before a limit of the server is seen. */
const MAX_TOTAL = 64 * MB;
/** What the statement makes in all rows of one query, which may be sorted or kept. */
const MAX_HELD = 256 * MB;
/** `cube` of seven columns. */
const MAX_GROUPING_SETS = 128;
const MAX_PADDING = 10_000;
/** PostgreSQL's own limit is 1,664; stars of stars double with each level before it is seen. */
const MAX_COLUMNS = 2_000;
/** Below this a value counts nothing. */
const WORTH_COUNTING = 1_000;

/**
 * What a statement can make out of little, as a whole: amplifiers multiply when they are nested, through derived tables and
 * CTEs, over rows that are generated, and with every round of a recursion. An estimate from above, from the text alone.
 * @throws SqlRefusal unbounded_generation, too_complex
 */
export function checkGrowth({ sql, root }: Statement): void {
  const refuse = (
    message: Message,
    { location }: Fields,
    code: RefusalCode = 'unbounded_generation',
  ): never => {
    throw new SqlRefusal(code, message, typeof location === 'number' ? characterAt(sql, location) : null);
  };
  let total = 0;
  let comparisons = 0;
  const relations = new Map<Fields, Relation>();
  const reader: GrowthReader = {
    addsPaths: mentionsPaths(root),
    sizes: new Map(),
    query(select, outer, ctes) {
      const relation = relations.get(select) ?? readQuery(select, outer, ctes, reader, refuse);
      relations.set(select, relation);
      return relation;
    },
    readsBytes: mentionsBytes(root),
    limit(amount: Amount, fields: Fields, what: Said) {
      const bytes = bytesOf(amount);
      if (bytes > WORTH_COUNTING) total += bytes;
      if (bytes > MAX_VALUE || total > MAX_TOTAL)
        refuse(said('sql.grows', { what, mb: (bytes > MAX_VALUE ? MAX_VALUE : MAX_TOTAL) / MB }), fields);
      return amount;
    },
    hold(bytes, fields) {
      if (bytes > MAX_HELD) refuse(said('sql.rows_held', { mb: MAX_HELD / MB }), fields);
    },
    work(more, fields) {
      if (more > WORTH_TIMING) comparisons += more;
      if (comparisons > MAX_WORK) refuse(said('sql.search_too_long'), fields);
    },
    width(columns, fields) {
      if (columns > MAX_COLUMNS)
        refuse(said('sql.too_many_columns', { max: MAX_COLUMNS }), fields, 'too_complex');
    },
  };
  for (const { type, fields } of walk(root)) {
    if (type === 'TypeName' && paddingOf({ TypeName: fields }) > MAX_PADDING)
      refuse(said('sql.type_too_long', { max: MAX_PADDING }), fields);
    if (type === 'SelectStmt' && groupingSets(fields['groupClause']) > MAX_GROUPING_SETS)
      refuse(said('sql.too_many_groupings', { max: MAX_GROUPING_SETS }), fields);
  }
  if ('SelectStmt' in root) reader.query(root.SelectStmt as Fields, null, new Map());
}

/** Items of GROUP BY multiply. */
const groupingSets = (clause: unknown): number =>
  listOf(clause).reduce<number>((sets, item) => sets * setsOf(item), 1);

function setsOf(item: unknown): number {
  const [type, { kind, content }] = open(item);
  if (type !== 'GroupingSet') return 1;
  const parts = listOf(content);
  if (kind === 'GROUPING_SET_CUBE') return 2 ** parts.length;
  if (kind === 'GROUPING_SET_ROLLUP') return parts.length + 1;
  return kind === 'GROUPING_SET_SETS' ? parts.reduce<number>((sets, part) => sets + setsOf(part), 0) : 1;
}

function mentionsPaths(root: unknown): boolean {
  for (const { type, fields } of walk(root)) {
    const names = type === 'TypeName' ? fields['names'] : type === 'FuncCall' ? fields['funcname'] : null;
    if (isFields(names) && namesOf(names).at(-1) === 'path') return true;
  }
  return false;
}
