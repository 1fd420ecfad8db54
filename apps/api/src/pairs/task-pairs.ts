import {
  readPairSet,
  filesBeside,
  isPairFile,
  type PairSet,
  type ProofRecord,
  type QuarantineEntry,
} from '@pairsmith/proof';
import {
  difficultyOf,
  isSqlRefusal,
  loadParser,
  pairHash,
  parse,
  referencesOf,
  tableKey,
  traitsOf,
} from '@pairsmith/sql';
import { createBreather, type Pair, type TaskFiles } from '@pairsmith/core';
import { listFiles, type FileRow } from '@pairsmith/db';
import type { ApiDeps } from '../deps';
import { taskFiles } from '../files/task-files';

/** A pair as the files have it; what people decided is kept with the task. */
export interface TaskPair extends Pair {
  hash: string;
  set: PairSet;
  state: 'accepted' | 'quarantined';
  record: ProofRecord | undefined;
  entry: QuarantineEntry | undefined;
  /** Measured from the SQL where no record says so. */
  facts: Pick<ProofRecord, 'tables' | 'traits'> & { difficulty: ProofRecord['difficulty'] | null };
}

export interface TaskPairs {
  rows: readonly FileRow[];
  files: TaskFiles;
  /** In the order of their files, the quarantined ones behind; each text once. */
  pairs: readonly TaskPair[];
}

/** Bytes of pair, proof and quarantine files that are kept read: some tens of thousands of pairs. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024;

interface Kept {
  bytes: number;
  pairs: Promise<TaskPair[]>;
}

export type ReadTaskPairs = (taskId: string) => Promise<TaskPairs>;

/**
 * Reads the pairs of tasks. What a file's bytes say never changes, so a set that was read is kept by the hashes of its files, the
 * least lately used given up first: paging through a list reads nothing twice.
 */
export function createPairReader({ pool, config }: Pick<ApiDeps, 'pool' | 'config'>): ReadTaskPairs {
  const kept = new Map<string, Kept>();

  function pairsOf(files: TaskFiles, rows: readonly FileRow[], pairFile: string): Promise<TaskPair[]> {
    const { proofFile, quarantineFile } = filesBeside(pairFile);
    const own = rows.filter(({ name }) => [pairFile, proofFile, quarantineFile].includes(name));
    const key = own.map(({ task_id, name, sha256 }) => `${task_id} ${name} ${sha256}`).join('\n');
    const known = kept.get(key);
    const pairs = known?.pairs ?? readPairSet(files, pairFile).then(pairsOfSet);
    // What could not be read may be there the next time.
    pairs.catch(() => kept.delete(key));
    kept.delete(key);
    kept.set(key, { pairs, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) });
    giveUpOldest(kept);
    return pairs;
  }

  return async (taskId) => {
    const rows = await listFiles(pool, taskId);
    const files = taskFiles(config.DATA_DIR, taskId, rows);
    const found = new Map<string, TaskPair>();
    const sets: TaskPair[][] = [];
    for (const { name } of rows) if (isPairFile(name)) sets.push(await pairsOf(files, rows, name));
    const all = sets.flat();
    for (const state of ['accepted', 'quarantined'] as const)
      for (const pair of all) if (pair.state === state && !found.has(pair.hash)) found.set(pair.hash, pair);
    return { rows, files, pairs: [...found.values()] };
  };
}

function giveUpOldest(kept: Map<string, Kept>): void {
  let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [key, one] of kept) {
    if (bytes <= MAX_KEPT_BYTES || kept.size === 1) return;
    kept.delete(key);
    bytes -= one.bytes;
  }
}

async function pairsOfSet(set: PairSet): Promise<TaskPair[]> {
  await loadParser();
  const breathe = createBreather();
  const pairs: TaskPair[] = [];
  const add = async (
    { question, sql }: Pair,
    more: Pick<TaskPair, 'state' | 'entry' | 'record'>,
  ): Promise<void> => {
    await breathe();
    const facts = more.record ?? factsOf(sql);
    pairs.push({ ...{ question, sql, set, facts }, ...more, hash: pairHash({ question, sql }) });
  };
  for (const pair of set.pairs)
    await add(pair, { state: 'accepted', entry: undefined, record: set.records.get(pairHash(pair)) });
  for (const entry of set.quarantine)
    await add(entry, { state: 'quarantined', entry, record: set.records.get(pairHash(entry)) });
  return pairs;
}

const NO_FACTS: TaskPair['facts'] = { tables: [], traits: [], difficulty: null };

/** Of a text without a record: edited by hand, or quarantined. Nothing where it is no query. */
function factsOf(sql: string): TaskPair['facts'] {
  try {
    const statement = parse(sql);
    if (!('SelectStmt' in statement.root)) return NO_FACTS;
    return {
      tables: referencesOf(statement, { tables: [] }).tables.map(tableKey),
      traits: traitsOf(statement),
      difficulty: difficultyOf(statement),
    };
  } catch (error) {
    if (isSqlRefusal(error)) return NO_FACTS;
    throw error;
  }
}
