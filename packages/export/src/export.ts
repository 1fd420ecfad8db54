import { createHash } from 'node:crypto';
import {
  AppError,
  said,
  SPLITS,
  type ExportPart,
  type ModelFormat,
  type PairFormat,
  type Split,
} from '@pairsmith/core';
import { createChoosing, LEFT_OUT, type Choosing } from './choose';
import { gathered } from './chunks';
import { FORMATS } from './formats/formats';
import { spiderTables } from './formats/spider-tables';
import { MODELS } from './models/models';
import type { ExportDatabase, PairSource } from './pair';
import { hasTables, isPairFormat, settingsShown, splitsOf, type ExportSettings } from './settings';

/** One file of an export. `chunks` may be asked for once; what of it is read at a time is small. */
export interface ExportFile {
  name: string;
  mediaType: string;
  chunks: () => AsyncIterable<string>;
}

/** What is known of a file once it was read. */
interface Written {
  name: string;
  bytes: number;
  sha256: string;
  /** Examples in it; absent: it holds none by its nature. */
  examples?: number;
}

/** A file before it is noted what was read of it; `count` counts its examples. */
interface Draft {
  part: ExportPart;
  name: string;
  mediaType: string;
  write: (count: () => void) => AsyncIterable<string>;
  hasExamples: boolean;
}

/**
 * The files that `part` asks for: one, or for `bundle` all of them, the manifest last, so that it knows of the others. The same
 * source and settings give the same bytes. `checkWish` says which parts a format has.
 * @throws AppError invalid_params where the format is of one database and the source of several
 */
export function createExport(source: PairSource, settings: ExportSettings, part: ExportPart): ExportFile[] {
  const { format } = settings;
  const isSplit = part !== 'all' && part !== 'tables';
  const choosing = isPairFormat(format)
    ? createChoosing(settings, isSplit, FORMATS[format].reasonAgainst)
    : createChoosing(settings, false, MODELS[format].reasonAgainst?.(databaseOf(source, format)));
  const drafts = isPairFormat(format)
    ? pairFiles(source, { ...settings, format }, choosing)
    : [modelFile(source, format, choosing)];
  const written: Written[] = [];
  const noted = (draft: Draft): ExportFile => ({
    name: draft.name,
    mediaType: draft.mediaType,
    chunks: () => noting(draft, written),
  });
  if (part !== 'manifest' && part !== 'bundle')
    return drafts.filter((draft) => draft.part === part).map(noted);
  // Everything once: the parts of pairs that are split, not the whole beside them.
  const bundled = drafts.filter((draft) => draft.part !== 'all' || !isPairFormat(format)).map(noted);
  const manifest: ExportFile = {
    name: 'manifest.json',
    mediaType: 'application/json; charset=utf-8',
    async *chunks() {
      for (const file of bundled.filter(({ name }) => !written.some((one) => one.name === name)))
        await drain(file.chunks());
      yield `${JSON.stringify(manifestOf(source, settings, { written, choosing }), null, 2)}\n`;
    },
  };
  return part === 'manifest' ? [manifest] : [...bundled, manifest];
}

async function drain(chunks: AsyncIterable<string>): Promise<void> {
  const reader = chunks[Symbol.asyncIterator]();
  while (!(await reader.next()).done);
}

function pairFiles(
  source: PairSource,
  settings: ExportSettings & { format: PairFormat },
  choosing: Choosing,
): Draft[] {
  const { frame, examples } = FORMATS[settings.format];
  const file = (split: Split | null): Draft => ({
    part: split ?? 'all',
    name: `${split ?? 'pairs'}.${frame.ending}`,
    mediaType: frame.mediaType,
    hasExamples: true,
    async *write(count) {
      const isMain = split === null || split === 'train';
      yield* frame.opening({ databases: source.databases, settings, isMain });
      let made = 0;
      for await (const pair of choosing.chosen(source.pairs(), split)) {
        for (const text of examples(pair, settings, made)) {
          yield frame.example(text, made);
          made += 1;
          count();
        }
      }
      yield frame.closing(made);
    },
  });
  const composite = settings.format === 'bird' ? 'nested' : 'flat';
  const tables: Draft = {
    part: 'tables',
    name: 'tables.json',
    mediaType: 'application/json; charset=utf-8',
    hasExamples: false,
    async *write() {
      yield* spiderTables(source.databases, composite);
    },
  };
  return [file(null), ...splitsOf(settings.split).map(file), ...(hasTables(settings.format) ? [tables] : [])];
}

/** @throws AppError invalid_params where there are several */
function databaseOf({ databases }: PairSource, format: ModelFormat): ExportDatabase {
  const [database, ...others] = databases;
  if (!database) throw new Error('A semantic model is of a database.');
  if (others.length > 0)
    throw new AppError(
      'invalid_params',
      said('export.one_database', { format, databases: databases.map(({ name }) => name) }),
      { details: { invalid_params: ['format'] } },
    );
  return database;
}

function modelFile(source: PairSource, format: ModelFormat, choosing: Choosing): Draft {
  const { fileName, mediaType, write } = MODELS[format];
  const database = databaseOf(source, format);
  return {
    part: 'all',
    name: fileName,
    mediaType,
    hasExamples: false,
    async *write() {
      yield* write(database, choosing.chosen(source.pairs(), null));
    },
  };
}

async function* noting(draft: Draft, written: Written[]): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let [bytes, examples] = [0, 0];
  for await (const chunk of gathered(draft.write(() => (examples += 1)))) {
    hash.update(chunk);
    bytes += Buffer.byteLength(chunk);
    yield chunk;
  }
  written.push({
    name: draft.name,
    bytes,
    sha256: hash.digest('hex'),
    ...(draft.hasExamples && { examples }),
  });
}

function manifestOf(
  source: PairSource,
  settings: ExportSettings,
  { written, choosing }: { written: readonly Written[]; choosing: Choosing },
) {
  const shown = settingsShown(settings);
  const counts = choosing.counts();
  const leftOut = Object.fromEntries(LEFT_OUT.map((reason) => [reason, counts[reason]]));
  const parts = Object.fromEntries(SPLITS.map((split) => [split, counts[split]]));
  const exported = counts.chosen + SPLITS.reduce((sum, split) => sum + counts[split], 0);
  const read = exported + LEFT_OUT.reduce((sum, reason) => sum + counts[reason], 0);
  return {
    version: 1,
    generator: 'pairsmith',
    format: settings.format,
    settings: shown,
    databases: source.databases.map(({ name }) => name),
    ...('verdicts' in shown && {
      pairs: { read, exported, ...(isPairFormat(settings.format) ? parts : {}), left_out: leftOut },
    }),
    files: written,
    sources: source.tasks,
    tasks_left_out: source.leftOut,
  };
}
