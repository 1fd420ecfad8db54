import {
  AppError,
  MAX_PAIRS,
  MAX_QUESTION_LENGTH,
  QUESTIONS_FILE,
  said,
  type Message,
} from '@pairsmith/core';
import { fileNameProblem } from '@pairsmith/files';
import { loadParser } from '@pairsmith/sql';
import { ddlWarnings } from './ddl-warnings';
import { TABLE_LIST } from './store-table-list';
import { contentProblem } from '../training-data/formats/content-problem';
import { readJson } from '../training-data/formats/read-json';
import type { UploadedFile } from './upload';

const EXTENSIONS = ['ddl', 'md', 'txt', 'json', 'sql', 'csv'];

/** Files that carry the system's own word: what they say must not be put into its mouth. */
const SYSTEM_FILES =
  /^(catalog\.json|proof_.*|quarantine_.*|themes_.*\.json|mined_.*\.json|questions_unanswered_.*|drift\.json|.*_result\.json|task_config\.json|filename_mapping\.txt|.*\.log)$/i;

/** Files that steps look for by name: another letter case is meant as this one, and on some volumes would be this one. */
const KNOWN_FILES = [TABLE_LIST, QUESTIONS_FILE, 'business_dictionary.txt'];

export const knownName = (name: string): string =>
  KNOWN_FILES.find((known) => known === name.toLowerCase()) ?? name;

/**
 * Checks name and content; the contents of a table list and of questions are for their parsers. What may stay and yet will not do is returned
 * as warnings.
 * @throws AppError invalid_params naming what is wrong, in a content with its place
 */
export async function checkUpload({ name, content }: UploadedFile): Promise<Message[]> {
  const problem = fileNameProblem(name);
  if (problem) throw refuse(said('file.refused_name', { problem, name: JSON.stringify(name) }));
  if (SYSTEM_FILES.test(name)) throw refuse(said('file.of_the_system', { name }));
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!EXTENSIONS.includes(extension))
    throw refuse(said('file.bad_type', { name, types: EXTENSIONS.map((one) => `.${one}`) }));
  if (!content.length) throw refuse(said('file.empty', { name }));
  if (name === TABLE_LIST || name === QUESTIONS_FILE) return [];
  const text = decode(name, content);
  if (extension === 'json') checkJson(name, text);
  if (extension !== 'ddl') return [];
  await loadParser();
  return ddlWarnings(name, text);
}

const refuse = (message: Message, cause?: unknown) =>
  new AppError('invalid_params', message, { cause, details: { invalid_params: ['file'] } });

function decode(name: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw refuse(said('file.not_utf8', { name }), cause);
  }
}

function checkJson(name: string, text: string): void {
  try {
    const value = readJson(text);
    if (/_pair\.json$/i.test(name)) checkPairs(value);
  } catch (error) {
    throw error instanceof AppError
      ? refuse(said('content.of_file', { name, problem: error.said }), error)
      : error;
  }
}

function checkPairs(pairs: unknown): void {
  if (!Array.isArray(pairs)) throw contentProblem(said('content.line_one'), said('content.wants_pairs'));
  if (pairs.length > MAX_PAIRS)
    throw contentProblem(
      said('content.line_one'),
      said('file.too_many_pairs', { max: MAX_PAIRS, count: pairs.length }),
    );
  pairs.forEach((pair: unknown, at) => {
    const { question, sql } = (pair ?? {}) as { question?: unknown; sql?: unknown };
    for (const [field, value] of Object.entries({ question, sql })) {
      const where = said('content.element', { n: at + 1 });
      if (typeof value !== 'string' || !value.trim())
        throw contentProblem(where, said('content.field_missing', { field }));
      if (field === 'question' && value.length > MAX_QUESTION_LENGTH)
        throw contentProblem(where, said('content.question_too_long', { max: MAX_QUESTION_LENGTH }));
      if (/[\0\p{Surrogate}]/u.test(value))
        throw contentProblem(where, said('content.bad_characters', { field }));
    }
  });
}
