import { localSecond, type Pair } from '@pairsmith/core';
import { pairHash } from '@pairsmith/sql';
import type { SettledSet } from './settle-set';

/** `file_modifications_{ts}.log`: what became of each pair that is not in the pair file as it was. Indices from 0. */
export const renderModifications = (changed: readonly SettledSet[], at: Date): string =>
  [
    '原始JSON文件修改日志',
    '='.repeat(50),
    `修改时间: ${localSecond(at)}`,
    ...changed.flatMap(renderSet),
    '',
  ].join('\n');

function renderSet({ set, settlement, quarantine }: SettledSet): string[] {
  const indices = new Map(set.pairs.map((pair, index) => [pairHash(pair), index]));
  const index = (pair: Pair) => indices.get(pairHash(pair)) ?? '隔离区';
  const { accepted, duplicates } = settlement;
  const repaired = accepted.flatMap((outcome) => (outcome.kind === 'repaired' ? [outcome] : []));
  const restored = accepted.filter(({ kind, pair }) => kind === 'accepted' && !indices.has(pairHash(pair)));
  return [
    '',
    `原始文件: ${set.pairFile}`,
    ...section(
      '修改的SQL',
      repaired.map(({ original, pair }) => [
        `索引: ${index(original)}`,
        `问题: ${pair.question}`,
        `原SQL: ${original.sql}`,
        `新SQL: ${pair.sql}`,
      ]),
    ),
    ...section(
      '隔离的SQL',
      quarantine.map((entry) => [
        `索引: ${index(entry)}`,
        `问题: ${entry.question}`,
        `SQL: ${entry.sql}`,
        `原因: ${entry.reason} ${entry.error}`,
      ]),
    ),
    ...section(
      '去除的重复问答对',
      duplicates.map(({ pair, of }) => [
        `索引: ${index(pair)}`,
        `问题: ${pair.question}`,
        `SQL: ${pair.sql}`,
        `保留的SQL: ${of.sql}`,
      ]),
    ),
    ...section(
      '从隔离区恢复的问答对',
      restored.map(({ pair }) => [`问题: ${pair.question}`, `SQL: ${pair.sql}`]),
    ),
  ];
}

const section = (title: string, entries: readonly string[][]): string[] =>
  entries.length === 0
    ? []
    : [
        '',
        `${title}（共${entries.length}个）:`,
        '-'.repeat(50),
        ...entries.flatMap((lines) => [...lines, '']),
      ];
