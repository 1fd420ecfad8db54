import type { Reader } from '../read-only';

/** Asks the same question once in a while only; what is asked first is forgotten first. An answer that fails is not kept. */
export function remember<Question, Answer>(
  freshMs: number,
  maxAnswers: number,
  ask: (reader: Reader, question: Question) => Promise<Answer>,
): (reader: Reader, question: Question) => Promise<Answer> {
  const answers = new Map<string, { answer: Answer; until: number }>();
  return async (reader, question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known && known.until > performance.now()) return known.answer;
    const answer = await ask(reader, question);
    answers.delete(key);
    answers.set(key, { answer, until: performance.now() + freshMs });
    for (const [oldest] of answers) {
      if (answers.size <= maxAnswers) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
