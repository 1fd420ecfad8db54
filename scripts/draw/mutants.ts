/** What is broken: the rows that count, the number that is made of them, the order, or what a row stands for. */
export const MUTANT_KINDS = ['filter', 'aggregate', 'direction', 'grain'] as const;
export type MutantKind = (typeof MUTANT_KINDS)[number];

interface Mutation {
  kind: MutantKind;
  /** The changed statement; the same text where there is nothing to change. */
  change: (sql: string) => string;
}

const LITERAL = `(?:'[^']*'|-?\\d+(?:\\.\\d+)?)`;

/** By the built-in writer's own SQL: one clause each, the rest untouched. Whether the result differs is for the database to say. */
const MUTATIONS: readonly Mutation[] = [
  {
    kind: 'filter',
    change: (sql) => sql.replace(new RegExp(`([\\w"'.\\p{L}]+) = (${LITERAL})`, 'u'), '$1 <> $2'),
  },
  { kind: 'filter', change: (sql) => sql.replace(new RegExp(` > (${LITERAL})`), ' < $1') },
  { kind: 'filter', change: (sql) => sql.replace(/ < '(\d{4})-/, (_, year) => ` < '${Number(year) + 1}-`) },
  { kind: 'filter', change: (sql) => sql.replace(/ IS NULL(?!.* IS NULL)/, ' IS NOT NULL') },
  { kind: 'filter', change: (sql) => sql.replace(new RegExp(` >= (${LITERAL})(?![\\d.]| AND )`), ' < $1') },
  { kind: 'filter', change: (sql) => sql.replace(/(?<! NOT) IN \(/, ' NOT IN (') },
  { kind: 'filter', change: (sql) => sql.replace(/(?<! NOT) (LIKE|ILIKE|BETWEEN) /, ' NOT $1 ') },
  { kind: 'filter', change: (sql) => sql.replace('NOT EXISTS', 'EXISTS') },
  { kind: 'filter', change: (sql) => sql.replace(/ WHERE EXISTS/, ' WHERE NOT EXISTS') },
  { kind: 'aggregate', change: (sql) => sql.replaceAll(/\bSUM\((?!SUM|COUNT)/g, 'AVG(') },
  { kind: 'aggregate', change: (sql) => sql.replaceAll(/\bSUM\((?!SUM|COUNT)/g, 'MAX(') },
  { kind: 'aggregate', change: (sql) => sql.replaceAll(/\bAVG\(/g, 'SUM(') },
  { kind: 'aggregate', change: (sql) => sql.replace(/COUNT\(DISTINCT /, 'COUNT(') },
  { kind: 'aggregate', change: (sql) => sql.replace(/COUNT\(\*\) FILTER \(WHERE [^)]*\)/, 'COUNT(*)') },
  { kind: 'direction', change: (sql) => sql.replace(/ DESC( NULLS LAST)?(?=[^()]* LIMIT)/, ' ASC') },
  { kind: 'direction', change: (sql) => sql.replace(/ ASC(?=[^()]* LIMIT)/, ' DESC') },
  // The first of each group.
  { kind: 'direction', change: (sql) => sql.replace(/ DESC(?: NULLS LAST)?(?=[^()]*\) AS )/, ' ASC') },
  { kind: 'grain', change: (sql) => sql.replaceAll("'month'", "'quarter'") },
  {
    kind: 'grain',
    // Two groups become one.
    change: (sql) =>
      sql.replace(
        /^SELECT (.*?) AS ("[^"]*"|\w+), (?!COUNT|SUM|ROUND).*?, COUNT\(\*\)(.*) GROUP BY (.*), [^,]+ ORDER BY .*$/,
        'SELECT $1 AS $2, COUNT(*)$3 GROUP BY $4 ORDER BY 1;',
      ),
  },
  {
    kind: 'grain',
    // One total instead of a row for each group.
    change: (sql) =>
      /\(SELECT|OVER|CASE/.test(sql)
        ? sql
        : sql.replace(
            /^SELECT (.*?) AS ("[^"]*"|\w+), ((?:COUNT|SUM|ROUND\().*?) FROM (.*?) GROUP BY .*$/,
            'SELECT $3 FROM $4;',
          ),
  },
];

/** The ways to break a statement, as `[kind, sql]`, in a fixed order; none leaves the text as it is. */
export const mutate = (sql: string): [MutantKind, string][] =>
  MUTATIONS.map(({ kind, change }): [MutantKind, string] => [kind, change(sql)]).filter(
    ([, changed]) => changed !== sql,
  );
