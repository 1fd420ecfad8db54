import { createHash } from 'node:crypto';

/**
 * Answers made from nothing but the names in the request: JSON objects with `table` and `columns` inside the messages'
 * `<data>` blocks. A fifth of the pairs is wrong on purpose, as a model's are: an unknown column, prose, a second statement.
 */
export function answerFromNames(body: Record<string, unknown>, seed: number): unknown {
  const messages = (body.messages ?? []) as { role: string; content: string }[];
  const data = messages.flatMap(({ content }) => dataBlocks(content));
  const tables = data.flatMap(findTables);
  const asked = askedKeys(messages.map(({ content }) => content).join('\n'));
  const chance = hashNumber(`${seed} ${JSON.stringify(messages)}`);
  if (asked.has('pairs')) return { pairs: makePairs(data, tables, chance) };
  if (asked.has('themes')) return { themes: makeThemes(data, tables, chance) };
  if (asked.has('columns')) return describe(tables, chance);
  if (asked.has('answers')) return { answers: answer(data, tables) };
  if (asked.has('questions')) return { questions: sayPlans(data) };
  return { sql: tables[0] ? `SELECT COUNT(*) AS n FROM ${tables[0].sql}` : null };
}

/** Plans in the words that they came with. */
const sayPlans = (data: readonly Json[]) =>
  data.flatMap(({ plans }) =>
    ((plans ?? []) as { id: number; means: string }[]).map(({ id, means }) => ({ id, question: means })),
  );

interface KnownColumn {
  name: string;
  sql: string;
  title: string;
  type: string;
}
interface KnownTable {
  table: string;
  sql: string;
  title: string;
  columns: KnownColumn[];
}
type Json = Record<string, unknown>;

const dataBlocks = (content: string): Json[] =>
  [...content.matchAll(/<data>\n([\s\S]*?)\n<\/data>/g)].map(([, json]) => JSON.parse(json ?? '{}') as Json);

/** The top-level keys of the JSON Schema that the messages ask for. */
function askedKeys(text: string): Set<string> {
  const schema = /JSON Schema:\n(\{.*\})/.exec(text)?.[1];
  const { properties = {} } = JSON.parse(schema ?? '{}') as { properties?: Json };
  return new Set(Object.keys(properties));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function findTables(value: unknown): KnownTable[] {
  if (Array.isArray(value)) return value.flatMap(findTables);
  if (typeof value !== 'object' || value === null) return [];
  const { table, sql, title, columns } = value as Json;
  if (typeof table !== 'string') return Object.values(value).flatMap(findTables);
  const known = ((Array.isArray(columns) ? columns : []) as unknown[]).map((column) => {
    const facts = (typeof column === 'string' ? { name: column } : column) as Json;
    const name = text(facts.name);
    return { name, sql: text(facts.sql) || name, title: text(facts.title) || name, type: text(facts.type) };
  });
  return [{ table, sql: text(sql) || table, title: text(title) || table, columns: known }];
}

/** Leaves the last column out and invents one in a fifth of the answers. */
function describe([table]: KnownTable[], chance: number) {
  const names = (table?.columns ?? []).map(({ name }) => name);
  const careless = chance % 5 === 0 && names.length > 1;
  const described = careless ? [...names.slice(0, -1), 'zz_invented'] : names;
  return {
    title: `表${table?.table ?? ''}`,
    description: `${table?.table ?? ''} 的数据`,
    columns: described.map((name) => ({ name, title: `字段${name}`, description: `字段${name}` })),
  };
}

function makeThemes(data: Json[], tables: KnownTable[], chance: number) {
  const count = Number(data.find(({ theme_count }) => theme_count !== undefined)?.theme_count ?? 3);
  return Array.from({ length: tables.length ? count : 0 }, (_, at) => {
    const first = tables[at % tables.length]!;
    const second = tables[(at + 1 + Math.floor(at / tables.length)) % tables.length]!;
    const invented = (at + chance) % 5 === 0 ? ['public.zz_invented'] : [];
    return {
      name: `${first.title}分析${at < tables.length ? '' : at}`,
      description: `围绕${first.title}与${second.title}`,
      tables: [...new Set([first.table, second.table]), ...invented],
      entities: [first.title],
      metrics: [`${first.title}数量`],
    };
  });
}

/** How many rows each of the tables has in turn, whatever was asked. */
function answer(data: Json[], tables: KnownTable[]) {
  const questions = data.flatMap(({ questions: some }) => (Array.isArray(some) ? (some as Json[]) : []));
  return questions.map(({ n }, at) => {
    const table = tables[at % Math.max(1, tables.length)];
    return { n, sql: table ? `SELECT COUNT(*) AS n FROM ${table.sql}` : null, reason: null };
  });
}

interface MadePair {
  question: string;
  sql: string;
  style: string;
}

function makePairs(data: Json[], tables: KnownTable[], chance: number): MadePair[] {
  const count = Number(data.find(({ question_count }) => question_count !== undefined)?.question_count ?? 10);
  const relations = data.flatMap(({ relations }) => (Array.isArray(relations) ? (relations as Json[]) : []));
  const pool = [
    ...tables.flatMap(pairsOfTable),
    ...relations.flatMap((relation) => pairOfJoin(relation, tables)),
  ];
  const start = chance % Math.max(1, pool.length);
  const chosen = [...pool.slice(start), ...pool.slice(0, start)].slice(0, count);
  // Of each kind some in every answer, whatever the prompt: what a repair may save, and what is no query at all.
  return chosen.map((pair, at) =>
    (at + chance) % 5 === 0 ? spoil(pair, at < 5 ? 0 : 1 + (chance % 2)) : pair,
  );
}

const PLAIN_TYPES = /^(varchar|character|char|text|integer|int|bigint|smallint|numeric|date|boolean)/;

function pairsOfTable({ sql, title, columns }: KnownTable): MadePair[] {
  const all = {
    question: `${title}一共有多少条记录？`,
    sql: `SELECT COUNT(*) AS n FROM ${sql}`,
    style: 'interrogative',
  };
  return [
    all,
    ...columns.flatMap((column) => [
      ...(PLAIN_TYPES.test(column.type)
        ? [
            {
              question: `按${column.title}统计${title}的数量，列出数量最多的20个`,
              sql: `SELECT t.${column.sql}, COUNT(*) AS n FROM ${sql} t GROUP BY t.${column.sql} ORDER BY n DESC, t.${column.sql} LIMIT 20`,
              style: 'imperative',
            },
          ]
        : []),
      {
        question: `${title}中${column.title}为空的有多少？`,
        sql: `SELECT COUNT(*) AS n FROM ${sql} t WHERE t.${column.sql} IS NULL`,
        style: 'colloquial',
      },
    ]),
  ];
}

function pairOfJoin(relation: Json, tables: KnownTable[]): MadePair[] {
  const from = tables.find(({ table }) => table === relation.from);
  const to = tables.find(({ table }) => table === relation.to);
  if (!from || !to) return [];
  const quoted = (table: KnownTable, name: unknown) =>
    table.columns.find((column) => column.name === name)?.sql;
  const columns = [relation.from_columns].flat().map((name, at) => {
    const other = [relation.to_columns].flat()[at];
    return [quoted(from, name), quoted(to, other)] as const;
  });
  if (columns.some(([a, b]) => !a || !b)) return [];
  const condition = columns.map(([a, b]) => `a.${a} = b.${b}`).join(' AND ');
  return [
    {
      question: `有多少条${from.title}能对应到${to.title}？`,
      sql: `SELECT COUNT(*) AS n FROM ${from.sql} a JOIN ${to.sql} b ON ${condition}`,
      style: 'formal',
    },
  ];
}

function spoil(pair: MadePair, way: number): MadePair {
  switch (way % 3) {
    case 0:
      return { ...pair, sql: pair.sql.replace('COUNT(*)', 'SUM(zz_unknown_column)') };
    case 1:
      return { ...pair, sql: `抱歉，我需要更多信息才能回答“${pair.question}”` };
    default:
      return { ...pair, sql: `${pair.sql}; DELETE FROM zz_unknown_table` };
  }
}

const hashNumber = (value: string): number => createHash('sha256').update(value).digest().readUInt32LE(0);
