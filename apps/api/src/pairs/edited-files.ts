import { randomUUID } from 'node:crypto';
import { type Pair, type PairReview, type ReviewDecision } from '@pairsmith/core';
import type { ReplacedFile, TaskWithSteps } from '@pairsmith/db';
import { createFolder, syncTaskFolder, uploadFolder, writeNewFile } from '@pairsmith/files';
import {
  fileReading,
  fileReview,
  levelOf,
  quarantineEntry,
  renderPairs,
  renderProofs,
  renderQuarantine,
  sourceIn,
  sqlFacts,
  type PairSet,
  type Proof,
  type ProofRecord,
  type Provenance,
  type QuarantineEntry,
} from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { ApiDeps } from '../deps';
import { catalogInUse } from './examine-on-database';
import type { JudgedPair } from './pair-view';
import type { TaskPairs } from './task-pairs';

export interface ProvenEdit {
  task: TaskWithSteps;
  there: TaskPairs;
  now: JudgedPair;
  /** What it becomes. */
  pair: Pair;
  proof: Proof;
  by: string;
  decision: ReviewDecision | null;
}

/**
 * The pair file, its proofs and its quarantine with a pair that was edited or proved again: on the volume, no name means them
 * yet. A pair that passes stands in the pair file where it stood, one out of the quarantine at its end.
 */
export async function filesWith(deps: ApiDeps, edit: ProvenEdit): Promise<ReplacedFile[]> {
  const { task, there, now } = edit;
  const { set } = now;
  const { pairs, records, quarantine } = await setAfter(edit);
  const { language } = task.parameters;
  // A text that was put there by hand has no record, and gets none here.
  const known = pairs.filter((pair) => records.has(pairHash(pair)));
  const contents = [
    { name: set.pairFile, content: renderPairs(pairs), isEdited: true },
    { name: set.proofFile, content: renderProofs(known, records, language), isEdited: false },
    ...(quarantine.length > 0 || set.hasQuarantine
      ? [{ name: set.quarantineFile, content: renderQuarantine(quarantine, language), isEdited: false }]
      : []),
  ];
  const folder = uploadFolder(randomUUID());
  const { DATA_DIR } = deps.config;
  await createFolder(DATA_DIR, task.task_id, folder);
  const files: ReplacedFile[] = [];
  for (const { name, content, isEdited } of contents) {
    const file = await writeNewFile(DATA_DIR, task.task_id, folder, name, content);
    const before = there.rows.find((row) => row.name === name)?.sha256 ?? null;
    files.push({ file, before, isEdited });
  }
  await syncTaskFolder(DATA_DIR, task.task_id, folder);
  return files;
}

async function setAfter({
  now,
  pair,
  proof,
  there,
  by,
  decision,
}: ProvenEdit): Promise<Pick<PairSet, 'pairs' | 'quarantine'> & { records: Map<string, ProofRecord> }> {
  const { set, hash: old } = now;
  const provenance = provenanceOf(now, pairHash(pair) !== old);
  const records = new Map(set.records);
  const others = set.quarantine.filter((entry) => pairHash(entry) !== old);
  records.delete(old);
  if (proof.error || !proof.statement) {
    if (!proof.error) throw new Error(`Proved without a statement: ${pair.question}`);
    const attempts = [{ sql: pair.sql, error: proof.error }];
    const entry: QuarantineEntry = quarantineEntry({ pair, error: proof.error, attempts }, provenance);
    const pairs = set.pairs.filter((one) => pairHash(one) !== old);
    return { pairs, records, quarantine: [...others, entry] };
  }
  const review: PairReview | undefined = decision
    ? { decision, by, at: new Date().toISOString(), editedFrom: null, version: 0 }
    : undefined;
  const { sense, evidence, lint, reader, level } = proof;
  const failed = now.record?.repaired_from ?? now.entry?.attempts ?? [];
  const attempts = failed.filter(({ sql }) => sql !== pair.sql);
  records.set(pairHash(pair), {
    ...provenance,
    ...sqlFacts(proof.statement, await catalogInUse(there.files)),
    level: levelOf({ level, sense }, review),
    evidence,
    sense,
    lint: lint.map(({ rule, message }) => ({ rule, message })),
    ...fileReading(reader),
    ...fileReview(review),
    ...(attempts.length > 0 && { repaired_from: attempts }),
  });
  const isThere = set.pairs.some((one) => pairHash(one) === old);
  const pairs = isThere ? set.pairs.map((one) => (pairHash(one) === old ? pair : one)) : [...set.pairs, pair];
  return { pairs, records, quarantine: others };
}

/** Where the pair came from; what a person wrote is a person's. */
function provenanceOf({ record, entry }: JudgedPair, isEdit: boolean): Provenance {
  const known = record ?? entry;
  return {
    theme: known?.theme ?? null,
    intent: isEdit ? null : (known?.intent ?? null),
    style: isEdit ? null : (known?.style ?? null),
    origin: isEdit ? 'human' : (known?.origin ?? 'human'),
    ...sourceIn(known),
  };
}
