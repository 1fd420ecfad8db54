import {
  AppError,
  MAX_ASKED_QUESTIONS,
  MAX_QUESTION_LENGTH,
  parseQuestionList,
  QUESTIONS_FILE,
  renderQuestionList,
  said,
  type Message,
} from '@pairsmith/core';
import type { ApiDeps } from '../deps';
import { decodeText } from './decode-text';
import type { UploadedFile } from './upload';

/** Lines that an answer names. */
const MOST_NAMED = 20;

/**
 * Questions that a model is to answer, as UTF-8, each once on a line of its own.
 * @throws AppError invalid_params: no model, another encoding, too many, lines that are no question
 */
export function readQuestions(
  { chatModel }: Pick<ApiDeps, 'chatModel'>,
  { content }: UploadedFile,
): { file: UploadedFile; warnings: Message[] } {
  const file = QUESTIONS_FILE;
  const text = decodeText(content);
  if (text === null) throw refuse(said('questions.bad_encoding', { file }));
  const { questions, repeated, tooLong, unreadable } = parseQuestionList(text);
  if (unreadable.length > 0)
    throw refuse(
      said('questions.unreadable', { file, lines: firstOf(unreadable), count: unreadable.length }),
    );
  if (tooLong.length > 0)
    throw refuse(
      said('questions.too_long', {
        ...{ file, lines: firstOf(tooLong), count: tooLong.length },
        max: MAX_QUESTION_LENGTH,
      }),
    );
  if (questions.length > MAX_ASKED_QUESTIONS)
    throw refuse(said('questions.too_many', { file, count: questions.length, max: MAX_ASKED_QUESTIONS }));
  // Whoever takes questions back needs no model for it.
  if (questions.length > 0 && !chatModel) throw refuse(said('questions.no_model', { file }));
  return {
    file: { name: file, content: Buffer.from(renderQuestionList(questions)) },
    warnings: [
      ...(repeated > 0 ? [said('questions.repeated', { count: repeated })] : []),
      ...(questions.length === 0 ? [said('questions.none', { file })] : []),
    ],
  };
}

const firstOf = (lines: readonly number[]): number[] => lines.slice(0, MOST_NAMED);

const refuse = (message: Message) =>
  new AppError('invalid_params', message, { details: { invalid_params: ['file'] } });
