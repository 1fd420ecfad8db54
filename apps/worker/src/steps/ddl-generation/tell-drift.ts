import { ddlFile, markdownFile, type Catalog, type Table } from '@pairsmith/catalog';
import { allInWords, fullName, said, type Drift, type Told } from '@pairsmith/core';
import type { StepContext } from '../step';
import { renderJson } from '../task-inputs';
import type { FoundDrift } from './find-drift';

const DRIFT_FILE = 'drift.json';

/** Of each list, those that the report names; it is part of every answer about the task. The file has all of them. */
const MOST_NAMED = 50;
/** Changes that a warning names. */
const MOST_WARNED = 10;

/** Names the files too, and writes all of it down. */
export async function fileDrift(
  drift: Omit<FoundDrift, 'files'>,
  { before, catalog, changed }: { before: Catalog; catalog: Catalog; changed: readonly string[] },
  context: StepContext,
): Promise<Told<Drift>> {
  const names = new Set(drift.changes.map(({ table }) => table));
  const filesOf = ({ base_name: base }: Table) => [ddlFile(base), markdownFile(base)];
  const there = new Set(catalog.tables.map(fullName));
  const gone = before.tables.filter((table) => names.has(fullName(table)) && !there.has(fullName(table)));
  const concerned = catalog.tables.filter((table) => names.has(fullName(table))).flatMap(filesOf);
  const files = [...gone.flatMap(filesOf), ...concerned.filter((name) => changed.includes(name))];
  const found = { ...drift, files };
  await context.files.write(DRIFT_FILE, renderJson(allInWords(found, context.task.parameters.language)));
  return tellDrift(found, context);
}

/** Names all of it: in the log, in a warning, and, the first of each, for the report. */
function tellDrift(drift: FoundDrift, { log, warn }: Pick<StepContext, 'log' | 'warn'>): Told<Drift> {
  const { changes, files, pairs } = drift;
  for (const name of files.slice(0, MOST_NAMED)) log.info(said('drift.file_named', { name }));
  for (const { question, uses } of pairs.slice(0, MOST_NAMED))
    log.info(said('drift.pair_named', { question, names: uses }));
  const named = changes.slice(0, MOST_WARNED).map(({ text }) => text);
  const more = changes.length > named.length ? [said('drift.and_more', { file: DRIFT_FILE })] : [];
  const total = { changes: changes.length, files: files.length, pairs: pairs.length };
  warn(said('drift.found', { since: drift.since, ...total, named: [...named, ...more, said('drift.help')] }));
  return {
    since: drift.since,
    changes: changes.slice(0, MOST_NAMED),
    files: files.slice(0, MOST_NAMED),
    pairs: pairs.slice(0, MOST_NAMED),
    total,
    file: DRIFT_FILE,
  };
}
