import { factsOfInBreaths, type Catalog } from '@pairsmith/catalog';
import {
  createBreather,
  fullName,
  said,
  type Message,
  type Pair,
  type PairReviews,
  type Said,
} from '@pairsmith/core';
import {
  isPersons,
  outdatedBy,
  provePair,
  readPairSets,
  renderPairs,
  type Outdated,
  type PairSet,
  type ProofOptions,
} from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import type { ExistingPair, Theme } from '@pairsmith/writer';
import pLimit from 'p-limit';
import type { StepContext } from '../step';
import { existingIn, ownSetOf } from './pairs-there';
import { minedTheme } from './mined/mine-queries';
import { questionsTheme } from './questions-theme';
import { readThemesFile, themesOfPairs } from './themes-file';

/** A pair that would not be written today as it stands. */
interface ConcernedPair {
  question: string;
  why: Message;
  /** `redone`: a writer's, to be written anew; a person's stays, and is `broken` where it does not run any more. */
  outcome: 'redone' | 'kept' | 'broken';
}

/** What a run that renews pairs has to do. */
export interface Redo {
  /** The step's pair file with the pairs that stay. */
  set: PairSet;
  /** All of them stay. */
  isNothing: boolean;
  /** Of every pair file, and those in quarantine: none of them is asked again. */
  existing: ExistingPair[];
  concerned: ConcernedPair[];
  /** Those of which pairs are written anew, each with how many. */
  themes: Theme[];
  /** All of the pair file's. */
  allThemes: Theme[];
  /** A person asked them, and they are to be answered anew. */
  questions: string[];
}

interface RedoOptions {
  catalog: Catalog;
  /** What a person approved or edited is the person's. */
  reviews: PairReviews;
  /** Who would write the pairs today, by which rules. */
  by: string;
  proof: ProofOptions;
  /** Proofs at a time. */
  concurrency: number;
}

/**
 * Sorts the pairs by what has changed since they were written: a writer's that are concerned make room for others on their
 * themes, a person's stay and are named. Null: there is no pair file to renew.
 * @throws AppError `file_validation_error` where one cannot be read
 */
export async function planRedo(context: StepContext, options: RedoOptions): Promise<Redo | null> {
  const { files } = context;
  const sets = await readPairSets(files);
  const own = await ownSetOf(sets, files);
  if (!own) return null;
  const { themes: known } = (await readThemesFile(files, own.label)) ?? { themes: themesOfPairs(own) };
  const facts = await factsOfInBreaths(options.catalog);
  const breathe = createBreather();
  const concerned: ConcernedPair[] = [];
  const { language } = context.task.parameters;
  const asked = questionsTheme(language).name;
  // They are made of the queries again, and of no theme.
  const used = minedTheme(language).name;
  const questions: string[] = [];
  const leaving = new Set<string>();
  const counts = new Map<string, number>();
  const ofPeople: { pair: Pair; outdated: Outdated | null }[] = [];

  for (const { pairs, records } of sets)
    for (const pair of pairs) {
      await breathe();
      const hash = pairHash(pair);
      const record = records.get(hash);
      const outdated = record ? outdatedBy(record, facts, options.by) : null;
      if (!record || isPersons(record, options.reviews.get(hash))) {
        const isTouched =
          outdated && outdated.gone.length + outdated.structure.length + outdated.words.length > 0;
        // Of what nobody has looked at it is not known which names it uses: it is tried.
        if (!record || isTouched) ofPeople.push({ pair, outdated: isTouched ? outdated : null });
      } else if (outdated) {
        leaving.add(hash);
        concerned.push({ question: pair.question, why: sayOutdated(outdated), outcome: 'redone' });
        const theme = record.theme ?? '';
        if (theme === asked) questions.push(pair.question);
        else if (theme !== used) counts.set(theme, (counts.get(theme) ?? 0) + 1);
      }
    }

  concerned.push(...(await lookAtPeoples(ofPeople, options, context)));
  const stays = own.pairs.filter((pair) => !leaving.has(pairHash(pair)));
  const records = new Map([...own.records].filter(([hash]) => !leaving.has(hash)));
  const isNothing = leaving.size === 0;
  const set = isNothing ? own : { ...own, pairs: stays, records, text: renderPairs(stays) };
  return {
    set,
    isNothing,
    existing: [...sets.filter((one) => one !== own), set].flatMap(existingIn),
    concerned,
    questions,
    ...redoneThemes(known, counts, options.catalog, context),
  };
}

/** The themes without tables that are gone; one that has none left is not asked about any more, and named. */
function redoneThemes(
  known: readonly Theme[],
  counts: ReadonlyMap<string, number>,
  catalog: Catalog,
  { warn }: StepContext,
): Pick<Redo, 'themes' | 'allThemes'> {
  const there = new Set(catalog.tables.map(fullName));
  const allThemes = known
    .map((theme) => ({ ...theme, tables: theme.tables.filter((name) => there.has(name)) }))
    .filter(({ tables }) => tables.length > 0);
  const names = new Set(allThemes.map(({ name }) => name));
  for (const [theme, count] of counts)
    if (!names.has(theme)) warn(said('drift.theme_gone', { theme, count }));
  const asked = new Set(allThemes.flatMap(({ tables }) => tables));
  const unasked = catalog.tables.filter((table) => table.row_estimate !== 0 && !asked.has(fullName(table)));
  if (unasked.length > 0) warn(said('drift.table_unasked', { tables: unasked.map(fullName) }));
  return {
    allThemes,
    themes: allThemes.flatMap((theme) => {
      const questions = counts.get(theme.name);
      return questions ? [{ ...theme, questions }] : [];
    }),
  };
}

/** Whether they still run. Those that nobody has looked at before, and that do, are nobody's concern. */
async function lookAtPeoples(
  pairs: readonly { pair: Pair; outdated: Outdated | null }[],
  { proof: options, concurrency }: RedoOptions,
  { warn }: StepContext,
): Promise<ConcernedPair[]> {
  const limit = pLimit(concurrency);
  const looked = await Promise.all(
    pairs.map(({ pair, outdated }) =>
      limit(async (): Promise<ConcernedPair | null> => {
        options.signal?.throwIfAborted();
        const { error } = await provePair(pair, options);
        const { question } = pair;
        const why = outdated ? sayOutdated(outdated) : null;
        if (error) {
          const reasons = why ? [why] : [];
          warn(said('drift.person_broken', { question, reasons, why: error.message }));
          return { question, why: why ?? asMessage(error.message), outcome: 'broken' };
        }
        if (!why) return null;
        warn(said('drift.person_kept', { question, reasons: [why] }));
        return { question, why, outcome: 'kept' };
      }),
    ),
  );
  return looked.filter((one) => one !== null);
}

const asMessage = (text: Said): Message => said('again.all', { parts: [text] });

function sayOutdated({ gone, structure, words, writer, unknown }: Outdated): Message {
  // With a table its columns are gone too.
  const lost = gone.filter((name) => !gone.some((other) => name.startsWith(`${other}.`)));
  return said('again.all', {
    parts: [
      ...(lost.length > 0 ? [said('drift.gone', { names: lost })] : []),
      ...(structure.length > 0 ? [said('drift.structure', { names: structure })] : []),
      ...(words.length > 0 ? [said('drift.words', { names: words })] : []),
      ...(writer ? [said('drift.writer')] : []),
      ...(unknown ? [said('drift.unknown')] : []),
    ],
  });
}
