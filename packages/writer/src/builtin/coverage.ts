import { said, type Language, type Message } from '@pairsmith/core';
import { relationEnds, relationName, type Catalog, type Relation } from '@pairsmith/catalog';
import { DIFFICULTIES, SQL_TRAITS, type Difficulty, type SqlTrait } from '@pairsmith/sql';
import { QUESTION_STYLES, type CoverageGap, type Theme } from '../writer';
import type { Facts } from './facts/facts';
import { isForTheRecord } from './facts/read-parents';
import { subjectName, type Subject } from './facts/subject';
import { leftOut } from './left-out';
import { isSayable } from './realization/sayable';

/** What all themes have used so far: the coverage map. */
export interface Coverage {
  intents: Map<string, number>;
  /** By the table whose rows are counted. */
  tables: Map<string, number>;
  /** By the table that is asked about, by it and the kind of question, and by a column that sorts or narrows; see `alikeOf`. */
  alike: Map<string, number>;
  styles: Map<string, number>;
  /** Pairs that reach more than one table. */
  joins: number;
  templates: Map<string, number>;
  shapes: Set<string>;
  questions: Set<string>;
  /** What became of the questions that would fill a cell. */
  cells: Map<string, Cell>;
  /** And of the questions themselves, by their form: values do not count. */
  fates: Map<string, Fate>;
}

/**
 * What became of a question: its answer was not worth asking, the database refused it, its sentences stand often enough, it
 * asks the same as another, there are enough of its kind, the trials were used up before its
 * turn, no sentence that a person would say asks it, or readers would doubt it and there are enough others.
 */
export type Fate =
  'written' | 'idle' | 'refused' | 'overused' | 'twice' | 'quota' | 'untried' | 'unsaid' | 'doubtful';

/** What was written stays so, whatever another theme makes of it. */
export function noteFate({ fates }: Coverage, form: string, fate: Fate): void {
  if (fates.get(form) !== 'written') fates.set(form, fate);
}

/** Questions that were proposed, probed on the data, and written; and of the probed why they were not. */
export interface Cell {
  proposed: number;
  /** Of the proposed those that readers would doubt. */
  doubtful: number;
  tried: number;
  /** The database refused the statement, or gave it up. */
  refused: number;
  /** All its sentences stand often enough already. */
  overused: number;
  written: number;
}

const EMPTY: Readonly<Cell> = { proposed: 0, doubtful: 0, tried: 0, refused: 0, overused: 0, written: 0 };

export const emptyCoverage = (): Coverage => ({
  intents: new Map(),
  tables: new Map(),
  alike: new Map(),
  styles: new Map(),
  joins: 0,
  templates: new Map(),
  shapes: new Set(),
  questions: new Set(),
  cells: new Map(),
  fates: new Map(),
});

export const traitCell = (trait: SqlTrait): string => `trait ${trait}`;
export const gradeCell = (grade: Difficulty): string => `difficulty ${grade}`;

/** The one cell of that name. */
export function cellOf({ cells }: Coverage, name: string): Cell {
  const known = cells.get(name) ?? { ...EMPTY };
  cells.set(name, known);
  return known;
}

export const count = (cells: readonly Cell[], what: keyof Cell): void => {
  for (const cell of cells) cell[what] += 1;
};

/** The cells that stayed empty, each with why; nothing is ever stacked together to fill one. */
export function findHoles(
  coverage: Coverage,
  { catalog, facts, themes }: { catalog: Catalog; facts: Facts; themes: readonly Theme[] },
): CoverageGap[] {
  const subjects = new Set(facts.subjects.map(subjectName));
  const wordless = new Set(
    facts.subjects.filter((one) => isWordless(one, catalog.language)).map(subjectName),
  );
  const hole = (kind: CoverageGap['kind'], name: string, before: Message | null = null): CoverageGap[] => {
    const cell = coverage.cells.get(`${kind} ${name}`) ?? EMPTY;
    return cell.written > 0 ? [] : [{ kind, name, reason: before ?? reasonOf(cell) }];
  };
  const areTogether = (names: readonly string[]): boolean =>
    themes.some(({ tables }) => names.every((name) => tables.includes(name)));
  const unasked = leftOut(catalog, facts);
  return [
    ...[...subjects].flatMap((name) =>
      hole(
        'table',
        name,
        wordless.has(name) ? NO_WORDS : areTogether([name]) ? null : said('coverage.in_no_theme'),
      ),
    ),
    ...unasked.flatMap(({ table, reason }) => hole('table', table, reason)),
    ...catalog.relations.flatMap((relation) => {
      const end = relationEnds(relation).find((name) => unasked.some(({ table }) => table === name));
      return end
        ? hole('relation', relationName(relation), said('coverage.end_left_out', { table: end }))
        : [];
    }),
    ...catalog.relations
      .filter((relation) => relationEnds(relation).every((name) => subjects.has(name)))
      .flatMap((relation) => {
        const unsaid = whyUnsaid(relation, facts);
        const apart = areTogether(relationEnds(relation)) ? null : said('coverage.no_theme_of_both');
        const isNamed = !relationEnds(relation).some((name) => wordless.has(name));
        return hole('relation', relationName(relation), unsaid ?? (isNamed ? apart : NO_WORDS));
      }),
    ...SQL_TRAITS.flatMap((trait) =>
      hole('trait', trait, NOT_ASKED.includes(trait) ? said('coverage.intent_unused') : null),
    ),
    ...DIFFICULTIES.flatMap((grade) => hole('difficulty', grade)),
    ...QUESTION_STYLES.filter((style) => !coverage.styles.has(style)).map((name) => ({
      ...{ kind: 'style' as const, name },
      reason: name === 'vague' ? said('coverage.vague_by_model') : said('coverage.style_unused'),
    })),
  ];
}

const NO_WORDS = said('coverage.no_words');

/** Nobody would say what its rows are called. */
const isWordless = (of: Subject, language: Language): boolean =>
  !isSayable({ of }, of.words[language].rows, language);

const SELF_REFERENCE = said('coverage.self_relation');
const SEVERAL_PATHS = said('coverage.several_relations');
const FOR_THE_RECORD = said('coverage.for_the_record');

/** Why no sentence goes along the relation; null where one may. */
function whyUnsaid(relation: Relation, { subjects }: Facts): Message | null {
  const [from, to] = relationEnds(relation);
  if (from === to)
    return subjects.some((one) => subjectName(one) === from && one.above !== null) ? null : SELF_REFERENCE;
  const isStep = subjects
    .filter((subject) => subjectName(subject) === from)
    .flatMap(({ parents }) => parents)
    .some(
      (step) =>
        subjectName(step.to) === to &&
        step.columns.every((pair) => relation.from.columns.includes(pair.from)),
    );
  if (isStep) return null;
  const child = subjects.find((subject) => subjectName(subject) === from);
  return child && isForTheRecord(relation, child.table) ? FOR_THE_RECORD : SEVERAL_PATHS;
}

/** Traits that no kind of question has, whatever the tables. */
const NOT_ASKED: readonly string[] = ['set_operation'];

function reasonOf({ proposed, doubtful, tried, refused, overused }: Cell): Message {
  if (proposed === 0) return said('coverage.no_fitting_form');
  if (tried === 0)
    return proposed === doubtful
      ? said('coverage.doubtful', { proposed })
      : said('coverage.quota_used', { proposed });
  const idle = tried - refused - overused;
  const reasons = [
    idle > 0 && said('coverage.idle', { idle }),
    refused > 0 && said('coverage.refused', { refused }),
    overused > 0 && said('coverage.worn', { worn: overused }),
  ].filter((reason) => reason !== false);
  return said('coverage.tried', { tried, reasons });
}
