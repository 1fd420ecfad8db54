import { fullName, type Language } from '@pairsmith/core';
import {
  keyOf,
  normalize,
  outlineOf,
  printSql,
  withoutLiterals,
  type Outline,
  type Plan,
} from '@pairsmith/query-plan';
import { alikeOf, type Alike } from './alike';
import type { Cell } from './coverage';
import type { Facts } from './facts/facts';
import { doubtOf } from './doubt';
import { allCells, type CellReader, type PlanCells } from './plan-cells';
import { phrasesOf, toPlan, type Question } from './question';

/** A question that may be asked, with what its choice depends on. */
export interface Candidate {
  question: Question;
  /** The same for two that differ in values only. */
  form: string;
  /** Its first sentence, values and all. */
  text: string;
  /** Made for those that are chosen. */
  sql: () => string;
  /** The same for two questions that ask the same in another way, or for other values; made for the few that are looked at. */
  shape: () => string;
  /** The first is the one whose rows are asked about. */
  tables: string[];
  isGrouped: boolean;
  kinds: PlanCells;
  /** All that it would fill. */
  cells: Cell[];
  /** What it has in common with others, of which not too many are asked. */
  alike: Alike[];
  /** How far readers are likely to refuse it, in points; see doubt.ts. */
  doubt: number;
}

export interface CandidateMaker {
  language: Language;
  /** Of all tables, not only of the theme's. */
  facts: Facts;
  cells: CellReader;
}

/** A proposed question as a plan, before anything is made of it. */
export interface Proposal {
  question: Question;
  asked: Plan;
  outline: Outline;
}

export function readProposal(question: Question, language: Language): Proposal {
  const asked = toPlan(question, language);
  return { question, asked, outline: outlineOf(asked) };
}

/** Why a question is no candidate: no sentence says it that somebody would say, or readers would mostly refuse it. */
export type Unasked = 'unsaid' | 'doubtful';

/** The question as a sentence says it; or why it is no candidate. */
export function makeCandidate(
  { question, asked, outline }: Proposal,
  { language, facts, cells }: CandidateMaker,
): Candidate | Unasked {
  const phrase = phrasesOf(question, language).next();
  if (phrase.done) return 'unsaid';
  if (isByIdentifier(phrase.value.text) && hasNames(facts, language)) return 'unsaid';
  const doubt = doubtOf({ ...question, text: phrase.value.text, language });
  if (doubt > MOST_DOUBT) return 'doubtful';
  const kinds = cells.read(asked, outline);
  const { tables } = outline;
  return {
    question,
    form: outline.form,
    text: phrase.value.text,
    // Of thousands of plans a few are wanted again: made anew, they need not be kept.
    sql: () => `${printSql(toPlan(question, language))};`,
    shape: once(() => keyOf(withoutLiterals(normalize(toPlan(question, language), cells.about(tables))))),
    tables: tables.map(fullName),
    isGrouped: outline.isGrouped,
    kinds,
    cells: allCells(kinds),
    alike: alikeOf(tables[0] ? fullName(tables[0]) : '', question),
    doubt,
  };
}

/** Of questions in more doubt readers refused most. */
const MOST_DOUBT = 7;

/** Records of "po_hdr": said where nothing better is known of a whole database. */
const isByIdentifier = (text: string): boolean => /[“"][a-z][a-z0-9_]*[”"](记录| record)/i.test(text);

/** So many tables have a name that people say that the others need not be asked about. */
const NAMES_ENOUGH = 5;

const hasNames = ({ subjects }: Facts, language: Language): boolean =>
  subjects.filter(({ words }) => words[language].from !== 'quoted').length >= NAMES_ENOUGH;

function once<T>(work: () => T): () => T {
  let done: { result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}
