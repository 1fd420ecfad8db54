import { fullName, type Language, type TableName } from '@pairsmith/core';
import { LABELS } from './labels';

export const ddlFile = (base: string): string => `${base}.ddl`;
export const markdownFile = (base: string): string => `${base}_detail.md`;

/** `filename_mapping.txt`: `public.t -> t.ddl, t_detail.md`, in the order in which the DDL files run. `at`: `2025-07-02 19:04:10`. */
export function renderFilenameMapping(
  tables: readonly (TableName & { base_name: string })[],
  at: string,
  language: Language,
): string {
  const labels = LABELS[language].mapping;
  const lines = tables.map(
    (table) => `${fullName(table)} -> ${ddlFile(table.base_name)}, ${markdownFile(table.base_name)}`,
  );
  return [
    `# ${labels.header}`,
    `# ${labels.at}: ${at}`,
    `# ${labels.tables}: ${tables.length}`,
    ...lines,
    '',
  ].join('\n');
}

/** Base names by `schema.name`; lines that are no mapping are passed over. */
export function parseFilenameMapping(text: string): Map<string, string> {
  const bases = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^(?!#)(.+) -> (.+)\.ddl, \2_detail\.md\s*$/.exec(line);
    if (match?.[1] && match[2]) bases.set(match[1].trim(), match[2]);
  }
  return bases;
}
