import { MAX_READ_QUESTION, type Pair, type PairReview, type Said, said } from '@pairsmith/core';
import type { Linter } from '@pairsmith/lint';
import { provePair, type Proof, type ProofOptions } from './verify-pair';
import type { ProofError } from './proof-error';
import type { QuestionReader, Reading } from './question-reader/read-pair';
import { rejection } from './reviewed';

export interface ExamineOptions extends ProofOptions {
  lint: Linter;
  /** The second reader. */
  read: QuestionReader;
  /** Below L3, or with something for the linter to find, is not good enough. */
  strict: boolean;
  /** What a person said of this very text; not given: nobody did. */
  review?: PairReview | undefined;
}

/**
 * Proves a pair to L3, has it read by the second reader and lints it. A question and a statement that contradict each other
 * are an error in every mode. Doubts alone, the reader's among them, are kept beside the proof; in strict mode they are its
 * error, by the level that the pair did reach. A person's word stands above all of these, but not above the database's.
 * @throws as provePair
 */
export async function examinePair(pair: Pair, options: ExamineOptions): Promise<Proof> {
  const isRead = isReadable(pair.question);
  const question = isRead ? pair.question : '';
  const proof = await provePair({ question, sql: pair.sql }, { ...options, climbTo: 'L3' });
  if (proof.error || !proof.statement) return proof;
  const reader = isRead ? options.read(question, proof.statement) : UNREAD;
  const examined: Proof = { ...proof, reader, lint: options.lint(proof.statement, question) };
  const error = errorAfter(options.review, examined, options.strict);
  return error ? { ...examined, error, failedAt: 'L3' } : examined;
}

/** Why a pair that runs is not good enough; null: it is. */
function errorAfter(review: PairReview | undefined, proof: Proof, strict: boolean): ProofError | null {
  if (review?.decision === 'approved') return null;
  if (review?.decision === 'rejected') return rejection(review);
  return readerError(proof) ?? (strict ? strictError(proof) : null);
}

/** One sign may stand for many: U+FDFA is eighteen. Whoever reads a question reads it written out. */
const isReadable = (question: string): boolean =>
  question.length <= MAX_READ_QUESTION && question.normalize('NFKC').length <= MAX_READ_QUESTION;

/** Nothing looks into a question that is longer than anybody asks: neither the reader nor what judges results by it. */
const UNREAD: Reading = {
  verdict: 'unread',
  reasons: [said('reader.question_too_long', { max: MAX_READ_QUESTION })],
  claims: [],
};

/** Question and SQL contradict each other: not good enough in any mode. */
const readerError = ({ reader }: Pick<Proof, 'reader'>): ProofError | null =>
  reader?.verdict === 'conflict'
    ? { code: 'reader_conflict', message: said('reader.conflict', { reasons: reader.reasons }) }
    : null;

/** Why a pair that runs is not good enough for strict mode; null where it is. */
function strictError({ sense, lint, reader }: Pick<Proof, 'sense' | 'lint' | 'reader'>): ProofError | null {
  const [doubt] = sense;
  if (doubt) return { code: doubt.check, message: all(sense.map(({ message }) => message)) };
  if (lint.length > 0)
    return {
      code: 'lint_finding',
      message: all(lint.map(({ rule, message }) => said('proof.lint_found', { rule, finding: message }))),
    };
  return reader?.verdict === 'doubt'
    ? { code: 'reader_doubt', message: said('reader.doubt', { reasons: reader.reasons }) }
    : null;
}

const all = (reasons: Said[]): Said =>
  reasons.length === 1 ? reasons[0]! : said('proof.all_reasons', { reasons });
