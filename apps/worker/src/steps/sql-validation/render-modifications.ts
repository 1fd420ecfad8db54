import {
  localSecond,
  type Pair,
  said,
  type Language,
  type Message,
  type Said,
  inWords,
} from '@pairsmith/core';
import { pairHash } from '@pairsmith/sql';
import type { SettledSet } from './partition-set';

/** `file_modifications_{ts}.log`: what became of each pair that is not in the pair file as it was. Indices from 0. */
export const renderModifications = (changed: readonly SettledSet[], at: Date, language: Language): string =>
  [
    said('changes.title'),
    '='.repeat(50),
    said('changes.at', { at: localSecond(at) }),
    ...changed.flatMap(renderSet),
    '',
  ]
    .map((line) => inWords(line, language))
    .join('\n');

function renderSet({ set, settlement, quarantine }: SettledSet): Said[] {
  const indices = new Map(set.pairs.map((pair, index) => [pairHash(pair), index]));
  const index = (pair: Pair) => indices.get(pairHash(pair)) ?? said('changes.from_quarantine');
  const { accepted, duplicates } = settlement;
  const repaired = accepted.flatMap((outcome) => (outcome.kind === 'repaired' ? [outcome] : []));
  const restored = accepted.filter(({ kind, pair }) => kind === 'accepted' && !indices.has(pairHash(pair)));
  return [
    '',
    said('changes.file', { file: set.pairFile }),
    ...section(
      said('changes.changed'),
      repaired.map(({ original, pair }) => [
        said('changes.index', { index: index(original) }),
        said('changes.question', { question: pair.question }),
        said('changes.old_sql', { sql: original.sql }),
        said('changes.new_sql', { sql: pair.sql }),
      ]),
    ),
    ...section(
      said('changes.quarantined'),
      quarantine.map((entry) => [
        said('changes.index', { index: index(entry) }),
        said('changes.question', { question: entry.question }),
        `SQL: ${entry.sql}`,
        said('changes.reason', { reason: entry.reason, error: entry.error }),
      ]),
    ),
    ...section(
      said('changes.duplicates'),
      duplicates.map(({ pair, of }) => [
        said('changes.index', { index: index(pair) }),
        said('changes.question', { question: pair.question }),
        `SQL: ${pair.sql}`,
        said('changes.kept_sql', { sql: of.sql }),
      ]),
    ),
    ...section(
      said('changes.restored'),
      restored.map(({ pair }) => [said('changes.question', { question: pair.question }), `SQL: ${pair.sql}`]),
    ),
  ];
}

const section = (title: Message, entries: readonly Said[][]): Said[] =>
  entries.length === 0
    ? []
    : [
        '',
        said('changes.section', { title, n: entries.length }),
        '-'.repeat(50),
        ...entries.flatMap((lines) => [...lines, '']),
      ];
