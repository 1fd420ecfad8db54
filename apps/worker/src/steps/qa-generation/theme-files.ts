import { oneLine } from '@pairsmith/words';
import { said, type Language, type Message, type Part, type Said, inWords } from '@pairsmith/core';
import type { Theme } from '@pairsmith/writer';

/** A theme with how many questions were asked for and how many stand in the pair file. */
export interface ThemeCount {
  theme: Theme;
  planned: number;
  made: number;
}

const COLUMNS: { name: string; type: string; comment: Message; value: (count: ThemeCount) => string }[] = [
  {
    name: 'topic_name',
    type: 'text',
    comment: said('themes.name'),
    value: ({ theme }) => literal(theme.name),
  },
  {
    name: 'description',
    type: 'text',
    comment: said('themes.description'),
    value: ({ theme }) => literal(theme.description),
  },
  {
    name: 'related_tables',
    type: 'text[]',
    comment: said('themes.tables'),
    value: ({ theme }) => list(theme.tables),
  },
  {
    name: 'biz_entities',
    type: 'text[]',
    comment: said('themes.entities'),
    value: ({ theme }) => list(theme.entities),
  },
  {
    name: 'biz_metrics',
    type: 'text[]',
    comment: said('themes.metrics'),
    value: ({ theme }) => list(theme.metrics),
  },
  {
    name: 'questions_planned',
    type: 'integer',
    comment: said('themes.planned'),
    value: ({ planned }) => `${planned}`,
  },
  { name: 'questions_made', type: 'integer', comment: said('themes.made'), value: ({ made }) => `${made}` },
];

/** `metadata_themes.sql`: the table of themes and one INSERT a theme. */
export function renderThemesSql(themes: readonly ThemeCount[], language: Language): string {
  const columns = COLUMNS.map(({ name, type, comment }, at) => {
    const comma = at < COLUMNS.length - 1 ? ',' : '';
    return `  ${name} ${type}${comma} -- ${inWords(comment, language)}`;
  });
  const names = COLUMNS.map(({ name }) => name).join(', ');
  const inserts = themes.map((theme) => {
    const values = COLUMNS.map(({ value }) => value(theme)).join(', ');
    return `insert into metadata (${names}) values (${values});`;
  });
  return [
    inWords(said('themes.sql_header'), language),
    'create table if not exists metadata (',
    ...columns,
    ');',
    '',
    ...inserts,
    '',
  ].join('\n');
}

/** Without backslash escapes whatever `standard_conforming_strings` says; NUL cannot be in a text. */
function literal(text: string): string {
  const quoted = oneLine(text).replaceAll("'", "''");
  return quoted.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}

const list = (texts: readonly string[]): string => `array[${texts.map(literal).join(', ')}]::text[]`;

/** `metadata_detail.md`: the same for people and for the training data. */
export function renderThemesMarkdown(themes: readonly ThemeCount[], language: Language): string {
  const sections = themes.flatMap(({ theme, planned, made }): Said[] => [
    '',
    `### ${oneLine(theme.name)}`,
    oneLine(theme.description),
    said('themes.of_tables', { names: words(theme.tables) }),
    said('themes.of_entities', { names: words(theme.entities) }),
    said('themes.of_metrics', { names: words(theme.metrics) }),
    said('themes.of_questions', { planned, made }),
  ]);
  const lines: Said[] = [
    said('themes.heading'),
    said('themes.count', { n: themes.length }),
    said('themes.fields'),
    ...COLUMNS.map(({ name, type, comment }) => `- ${name} (${type}) - ${inWords(comment, language)}`),
    ...sections,
    '',
  ];
  return inLines(lines, language);
}

const inLines = (lines: readonly Said[], language: Language): string =>
  lines.map((line) => inWords(line, language)).join('\n');

function words(texts: readonly string[]): Part {
  const named = texts.map(oneLine).filter(Boolean);
  return named.length > 0 ? named : said('themes.none');
}

/** `db_query_decision_prompt.txt`: by which an NL2SQL application decides whether a question concerns this database. */
export function renderDecisionPrompt(
  businessContext: string,
  themes: readonly Theme[],
  language: Language,
): string {
  const distinct = (texts: readonly string[]) => [...new Set(texts.map(oneLine).filter(Boolean))];
  const bullets = (texts: readonly Said[]) =>
    (texts.length > 0 ? texts : [said('themes.none')]).map((text) => `- ${inWords(text, language)}`);
  const subjects = distinct(themes.map(({ name }) => name));
  const lines: Said[] = [
    said('themes.scope'),
    said('themes.about', { context: oneLine(businessContext), subjects }),
    said('themes.core_entities'),
    ...bullets(distinct(themes.flatMap(({ entities }) => entities))),
    said('themes.key_metrics'),
    ...bullets(distinct(themes.flatMap(({ metrics }) => metrics))),
    '',
  ];
  return inLines(lines, language);
}
