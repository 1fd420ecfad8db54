import { MINE_SOURCES, type MineSource } from '@pairsmith/core';
import { InvalidArgumentError } from 'commander';

/** A whole number between two. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };

/** Names, separated by commas; said again, they add up. */
export const names = (text: string, before: string[] = []): string[] => {
  const given = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (given.length === 0) throw new InvalidArgumentError('It takes names, separated by commas.');
  return [...before, ...given];
};

/** Names of tables as SQL writes them: a comma between double quotes belongs to the name. */
export const tableNames = (text: string, before: string[] = []): string[] => {
  const given = (text.match(/(?:"(?:[^"]|"")*"|[^,"]|")+/g) ?? []).map((name) => name.trim()).filter(Boolean);
  if (given.length === 0) throw new InvalidArgumentError('It takes names, separated by commas.');
  return [...before, ...given];
};

/** A schema and a pattern for its tables, out of `crm.*`, `"Sales & Co".*` or `sales_*`; quotes are none of the names. */
export const tablePattern = (text: string): { schema: string; pattern: string } => {
  const [, schema = 'public', pattern = ''] = /^(?:("(?:[^"]|"")*"|[^."]*)\.)?(.*)$/s.exec(text) ?? [];
  return { schema: unquoted(schema), pattern: unquoted(pattern) };
};

const unquoted = (name: string): string => {
  const [, inner] = /^"(.*)"$/s.exec(name) ?? [];
  return inner === undefined ? name : inner.replaceAll('""', '"');
};

/** Where queries in use are looked for, separated by commas; `none` alone: nowhere. */
export const mineSources = (text: string): MineSource[] => {
  if (text.trim() === 'none') return [];
  const given = names(text);
  const known = MINE_SOURCES.filter((source) => given.includes(source));
  if (given.every((name) => known.some((source) => source === name))) return known;
  throw new InvalidArgumentError(`It takes ${MINE_SOURCES.join(', ')}, separated by commas, or none.`);
};
