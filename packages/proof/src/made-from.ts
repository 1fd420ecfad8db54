import { hash } from 'node:crypto';
import type { Facts } from '@pairsmith/catalog';

/** What a pair was written from: who wrote it, by which rules, and what was known of all that its SQL names. */
export interface MadeFrom {
  /** null: a person. */
  by: string | null;
  /** By `schema.table` and `schema.table.column`: the fingerprints of structure and words; empty where nothing was known. */
  facts: Record<string, string>;
}

/** What a pair's SQL names: tables as `schema.table`, columns as `schema.table.column`. */
interface Names {
  tables: readonly string[];
  columns: readonly string[];
}

export const madeFrom = (names: Names, facts: Facts, by: string | null): MadeFrom => ({
  by,
  facts: Object.fromEntries([...names.tables, ...names.columns].map((name) => [name, shown(facts, name)])),
});

/** Why a pair is not what would be written today; of each kind the names that its SQL uses. */
export interface Outdated {
  gone: string[];
  structure: string[];
  words: string[];
  /** Another writer, or other rules. */
  writer: boolean;
  /** It is not known what it was written from. */
  unknown: boolean;
}

/** Null: nothing that the pair was written from has changed. `by`: who would write it today; null: a person did. */
export function outdatedBy(
  { tables, columns, made_from: from }: Names & { made_from?: MadeFrom },
  facts: Facts,
  by: string | null,
): Outdated | null {
  const names = [...tables, ...columns];
  const was = (name: string) => from?.facts[name] ?? shown(facts, name);
  const differs = (name: string, at: 0 | 1) =>
    facts.has(name) && was(name).split('.')[at] !== shown(facts, name).split('.')[at];
  const outdated: Outdated = {
    // What was never known, e.g. a system's view, is not gone.
    gone: names.filter((name) => !facts.has(name) && (from ? was(name) !== '' : isStored(name, facts))),
    structure: names.filter((name) => differs(name, 0)),
    words: names.filter((name) => differs(name, 1)),
    writer: from !== undefined && from.by !== null && from.by !== by,
    unknown: from === undefined,
  };
  const { gone, structure, words, writer, unknown } = outdated;
  return gone.length + structure.length + words.length > 0 || writer || unknown ? outdated : null;
}

/** A name of the task's schemas, with its schema. */
const isStored = (name: string, facts: Facts): boolean => {
  const [schema = ''] = name.split('.');
  return name.includes('.') && [...facts.keys()].some((known) => known.startsWith(`${schema}.`));
};

const shown = (facts: Facts, name: string): string => {
  const fact = facts.get(name);
  return fact ? `${fact.structure}.${fact.words}` : '';
};

/** What a proof rests on, as one short word: all that the SQL names, and the settings that judge it. */
export const provedWith = (names: Names, facts: Facts, settings: unknown): string =>
  hash('sha256', JSON.stringify([madeFrom(names, facts, null).facts, settings])).slice(0, 12);
