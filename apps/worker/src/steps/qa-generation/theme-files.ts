import { oneLine } from '@pairsmith/catalog';
import type { Theme } from '@pairsmith/writer';

/** A theme with how many questions were asked for and how many stand in the pair file. */
export interface ThemeCount {
  theme: Theme;
  planned: number;
  made: number;
}

const COLUMNS: { name: string; type: string; comment: string; value: (count: ThemeCount) => string }[] = [
  {
    name: 'topic_name',
    type: 'text',
    comment: '主题名称',
    value: ({ theme }) => literal(theme.name),
  },
  {
    name: 'description',
    type: 'text',
    comment: '主题描述',
    value: ({ theme }) => literal(theme.description),
  },
  { name: 'related_tables', type: 'text[]', comment: '相关表', value: ({ theme }) => list(theme.tables) },
  { name: 'biz_entities', type: 'text[]', comment: '业务实体', value: ({ theme }) => list(theme.entities) },
  { name: 'biz_metrics', type: 'text[]', comment: '业务指标', value: ({ theme }) => list(theme.metrics) },
  { name: 'questions_planned', type: 'integer', comment: '计划问题数', value: ({ planned }) => `${planned}` },
  { name: 'questions_made', type: 'integer', comment: '生成问题数', value: ({ made }) => `${made}` },
];

/** `metadata_themes.sql`: the table of themes and one INSERT a theme. */
export function renderThemesSql(themes: readonly ThemeCount[]): string {
  const columns = COLUMNS.map(({ name, type, comment }, at) => {
    const comma = at < COLUMNS.length - 1 ? ',' : '';
    return `  ${name} ${type}${comma} -- ${comment}`;
  });
  const names = COLUMNS.map(({ name }) => name).join(', ');
  const inserts = themes.map((theme) => {
    const values = COLUMNS.map(({ value }) => value(theme)).join(', ');
    return `insert into metadata (${names}) values (${values});`;
  });
  return [
    '-- 分析主题元数据',
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
export function renderThemesMarkdown(themes: readonly ThemeCount[]): string {
  const sections = themes.flatMap(({ theme, planned, made }) => [
    '',
    `### ${oneLine(theme.name)}`,
    oneLine(theme.description),
    `- 相关表：${words(theme.tables)}`,
    `- 业务实体：${words(theme.entities)}`,
    `- 业务指标：${words(theme.metrics)}`,
    `- 问题数：计划 ${planned}，生成 ${made}`,
  ]);
  return [
    '## metadata（存储分析主题元数据）',
    `metadata 表存储数据库的分析主题，共 ${themes.length} 个主题。`,
    '字段列表：',
    ...COLUMNS.map(({ name, type, comment }) => `- ${name} (${type}) - ${comment}`),
    ...sections,
    '',
  ].join('\n');
}

const words = (texts: readonly string[]) => texts.map(oneLine).filter(Boolean).join('、') || '无';

/** `db_query_decision_prompt.txt`: by which an NL2SQL application decides whether a question concerns this database. */
export function renderDecisionPrompt(businessContext: string, themes: readonly Theme[]): string {
  const distinct = (texts: readonly string[]) => [...new Set(texts.map(oneLine).filter(Boolean))];
  const bullets = (texts: readonly string[]) =>
    (texts.length > 0 ? texts : ['无']).map((text) => `- ${text}`);
  const subjects = distinct(themes.map(({ name }) => name));
  return [
    '=== 数据库业务范围 ===',
    `当前数据库存储的是${oneLine(businessContext)}的相关数据，主要涉及以下分析主题：${subjects.join('、')}。`,
    '核心业务实体：',
    ...bullets(distinct(themes.flatMap(({ entities }) => entities))),
    '关键业务指标：',
    ...bullets(distinct(themes.flatMap(({ metrics }) => metrics))),
    '',
  ].join('\n');
}
