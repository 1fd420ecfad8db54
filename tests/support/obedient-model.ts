import type { Behaviour } from './fake-llm';

/*
 * A model that does what its prompt says: for each entry of `still_missing` a pair of that shape about that table or relation.
 * Without the entry it does what prompts asked for before: the same mix of easy and hard in every theme.
 */

interface Column {
  name: string;
  sql?: string;
  type: string;
  personal?: string;
}
interface ShownTable {
  table: string;
  sql?: string;
  primary_key?: string[];
  columns: Column[];
}
interface ShownRelation {
  from: string;
  from_columns: string[];
  to: string;
  to_columns: string[];
}
interface Wish {
  about: string;
  shape: string;
  difficulty: string;
  style: string;
}
export interface PromptData {
  theme: { name: string };
  tables: ShownTable[];
  relations?: ShownRelation[];
  still_missing?: Wish[];
  question_count: number;
  examples?: { question: string; sql: string }[];
  asked_in_other_themes?: string[];
}

/** All data blocks of a request as one object. */
export function dataOf(body: Record<string, unknown>): Record<string, unknown> {
  const text = (body['messages'] as { content: string }[]).map(({ content }) => content).join('\n');
  const blocks = [...text.matchAll(/<data>\n(.*)\n<\/data>/g)];
  return Object.assign({}, ...blocks.map(([, json = '{}']) => JSON.parse(json) as object)) as Record<
    string,
    unknown
  >;
}

/** Null where a request does not ask for pairs. */
export function pairsAsked(body: Record<string, unknown>): PromptData | null {
  const data = dataOf(body);
  return data['question_count'] === undefined ? null : (data as unknown as PromptData);
}

/** Plans that are to be put into words, each said by `say`; undefined for other requests. */
export function sayPlans(
  body: Record<string, unknown>,
  say: (means: string, id: number) => string,
): Behaviour | undefined {
  const plans = dataOf(body)['plans'] as { id: number; means: string }[] | undefined;
  const questions = plans?.map(({ id, means }) => ({ id, question: say(means, id) }));
  return questions && { kind: 'json', value: { questions } };
}

/** The mix that prompts asked for before there was a lead. */
const HABIT = [
  ...['filter', 'group', 'having', 'order_limit', 'ratio', 'date_bucket'],
  ...['subquery', 'window', 'join_2', 'join_3'],
];
const STYLES = ['formal', 'colloquial', 'imperative', 'interrogative', 'vague', 'keyword'];

/** What the model answers to a request for pairs; undefined where it is none. */
export function obey(body: Record<string, unknown>, isLed: boolean): Behaviour | undefined {
  const data = pairsAsked(body);
  if (!data) return undefined;
  const relations = data.relations ?? [];
  const habit = (nth: number): Wish => {
    const shape = HABIT[nth % HABIT.length]!;
    const relation = relations[nth % Math.max(1, relations.length)];
    const about = shape.startsWith('join') && relation ? nameOf(relation) : data.tables[nth % 2]?.table;
    return { about: about ?? data.tables[0]!.table, shape, difficulty: 'easy', style: STYLES[nth % 6]! };
  };
  // Not the same part of the mix in every theme.
  const first = [...data.theme.name].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0);
  const wishes = Array.from({ length: data.question_count }, (_, nth) =>
    isLed ? data.still_missing![nth]! : habit(first + nth),
  );
  const pairs = wishes.map((wish, nth) => ({
    question: `${data.theme.name}第${nth + 1}问，共${data.question_count}问：${wish.about}的${wish.shape}`,
    sql: sqlOf(wish, data),
    style: wish.style,
  }));
  return { kind: 'json', value: { pairs } };
}

const nameOf = ({ from, from_columns, to }: ShownRelation): string =>
  `${from}.${from_columns.join('+')} → ${to}`;

function sqlOf({ about, shape, difficulty }: Wish, { tables, relations = [] }: PromptData): string {
  const relation = relations.find((one) => nameOf(one) === about);
  const table = tables.find((one) => one.table === (relation?.from ?? about))!;
  const wraps = ['easy', 'medium', 'hard', 'extra'].indexOf(difficulty) - 1;
  const sql = shapes(table, relation, relations, tables)[shape]!;
  return Array.from({ length: Math.max(0, wraps) }).reduce<string>(
    (inner, _, at) => `SELECT COUNT(*) AS n FROM (${inner}) w${at}`,
    sql,
  );
}

function shapes(
  table: ShownTable,
  relation: ShownRelation | undefined,
  relations: ShownRelation[],
  tables: ShownTable[],
): Record<string, string> {
  const usable = table.columns.filter(({ personal }) => !personal);
  const write = (column: Column | undefined): string => `a.${column?.sql ?? column?.name ?? 'id'}`;
  const byType = (type: RegExp) => write(usable.find((column) => type.test(column.type)) ?? usable[0]);
  const key = write(usable.find(({ name }) => name === table.primary_key?.[0]) ?? usable[0]);
  const text = byType(/^(varchar|text|char)/);
  const number = byType(/^(int|bigint|smallint|numeric)/);
  const date = byType(/^(date|timestamp)/);
  const inSql = (name: string): string => tables.find((one) => one.table === name)?.sql ?? name;
  const joined = (to: ShownRelation, alias: string): string =>
    ` JOIN ${inSql(to.to)} ${alias} ON ${to.from_columns.map((name, at) => `a.${name} = ${alias}.${to.to_columns[at]}`).join(' AND ')}`;
  const along = relation ? joined(relation, 'b') : '';
  const from = `FROM ${inSql(table.table)} a${along}`;
  const second = relations.find((one) => one.from === table.table && one !== relation);
  const third = second ? joined(second, 'c') : ` JOIN ${inSql(table.table)} c ON c.${key.slice(2)} = ${key}`;
  const others = relation
    ? `FROM ${inSql(relation.to)} b WHERE EXISTS (SELECT 1 FROM ${inSql(table.table)} a WHERE ${relation.from_columns.map((name, at) => `a.${name} = b.${relation.to_columns[at]}`).join(' AND ')})`
    : `${from} WHERE EXISTS (SELECT 1)`;
  return {
    filter: `SELECT COUNT(*) AS n ${from} WHERE ${key}::text <> ''`,
    range: `SELECT COUNT(*) AS n ${from} WHERE ${number} > 0`,
    date_range: `SELECT COUNT(*) AS n ${from} WHERE ${date} >= DATE '2020-01-01'`,
    group: `SELECT ${text}, COUNT(*) AS n ${from} GROUP BY ${text} ORDER BY ${text}`,
    having: `SELECT ${text}, COUNT(*) AS n ${from} GROUP BY ${text} HAVING COUNT(*) > 1`,
    order_limit: `SELECT ${key} ${from} ORDER BY ${key} LIMIT 5`,
    join_2: `SELECT COUNT(*) AS n ${from}`,
    join_3: `SELECT COUNT(*) AS n ${from}${third}`,
    subquery: `SELECT COUNT(*) AS n FROM (SELECT ${key} ${from}) s`,
    exists: `SELECT COUNT(*) AS n ${others}`,
    cte: `WITH s AS (SELECT ${key} ${from}) SELECT COUNT(*) AS n FROM s`,
    window: `SELECT ${key}, ROW_NUMBER() OVER (ORDER BY ${key}) AS n ${from}`,
    set_operation: `SELECT ${key} ${from} UNION SELECT ${key} ${from}`,
    case: `SELECT SUM(CASE WHEN ${key}::text = '' THEN 0 ELSE 1 END) AS n ${from}`,
    date_bucket: `SELECT DATE_TRUNC('month', ${date}) AS m, COUNT(*) AS n ${from} GROUP BY 1 ORDER BY 1`,
    distinct: `SELECT COUNT(DISTINCT ${text}) AS n ${from}`,
    ratio: `SELECT COUNT(${text})::numeric / NULLIF(COUNT(*), 0) AS n ${from}`,
    null_handling: `SELECT COUNT(*) AS n ${from} WHERE ${text} IS NULL`,
  };
}
