import { oneLine } from '@pairsmith/words';
import { AppError, type Language, said } from '@pairsmith/core';
import type { ChatModel } from '@pairsmith/llm';
import { writeQuestionPrompt } from './write-question-prompt';

const MAX_QUESTION = 500;

/**
 * The question that a given SQL answers, in one line. The model sees the SQL alone, so the names in it are all it knows.
 * @throws AppError llm_error, also where the answer is no question; what `ask` throws
 */
export async function writeQuestion(
  model: ChatModel,
  sql: string,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<string> {
  const answer = await model.ask(writeQuestionPrompt(sql, language), { seed: 0, signal });
  const question = oneLine(answer.question);
  if (question !== '' && question.length <= MAX_QUESTION && !/[\0\p{Cs}]/u.test(question)) return question;
  throw new AppError('llm_error', said('writer.no_question', { model: model.model }), {
    details: { reason: 'unusable_answer' },
  });
}
