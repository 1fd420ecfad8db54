import type { TaskFiles } from '@pairsmith/core';
import { readPairSets } from '@pairsmith/proof';
import { difficultyOf, isSqlRefusal, loadParser, pairHash, parse, traitsOf } from '@pairsmith/sql';
import type { StoredPair } from '@pairsmith/training-store';

/** What a pair is counted under. */
export interface PairFacts {
  grade: string;
  traits: string[];
  /** Null: it is in no pair file any more, or has none. */
  theme: string | null;
}

const UNREAD: PairFacts = { grade: 'unknown', traits: [], theme: null };

/** Grade and traits by a pair's statement, its theme by the task's files. */
export async function factsOfPairs(files: TaskFiles): Promise<(pair: StoredPair) => PairFacts> {
  await loadParser();
  const themes = new Map<string, string>();
  for (const { pairs, records } of await readPairSets(files))
    for (const pair of pairs) {
      const theme = records.get(pairHash(pair))?.theme;
      if (theme) themes.set(pairHash(pair), theme);
    }
  return (pair) => {
    const theme = themes.get(pairHash(pair)) ?? null;
    try {
      const statement = parse(pair.sql);
      return { grade: difficultyOf(statement), traits: traitsOf(statement), theme };
    } catch (error) {
      if (isSqlRefusal(error)) return { ...UNREAD, theme };
      throw error;
    }
  };
}
