import { oneLine } from '@pairsmith/words';
import type { ChatModel } from '@pairsmith/llm';
import type { PairDraft, PairRequest, QuestionStyle, WriterContext } from '../writer';
import { isWrongLanguage } from './language-check';
import { sayPlansPrompt } from './say-plans-prompt';

/** Plans a call: an answer about more gets careless. */
const PLANS_A_CALL = 10;
/** A vague question does not say all that its SQL does, so that no SQL is said vaguely. */
const STYLES: readonly QuestionStyle[] = ['colloquial', 'interrogative', 'imperative', 'formal', 'keyword'];
const MAX_QUESTION = 500;

/**
 * Pairs of the built-in writer in the model's words. What the second reader doubts or finds to contradict the SQL, what is said in
 * another language and what was not said at all keeps the words that it had: those are the plan's own. Throws what `ask` throws.
 */
export async function sayPlans(
  model: ChatModel,
  drafts: readonly PairDraft[],
  read: PairRequest['read'],
  context: WriterContext,
): Promise<PairDraft[]> {
  const styled = drafts.map((draft, id) => ({ draft, id, style: STYLES[id % STYLES.length]! }));
  const said: PairDraft[] = [];
  for (let from = 0; from < styled.length; from += PLANS_A_CALL) {
    const part = styled.slice(from, from + PLANS_A_CALL);
    const plans = part.map(({ draft: { sql, question: means }, id, style }) => ({ id, sql, means, style }));
    const { questions } = await model.ask(sayPlansPrompt({ plans, ...context }), context);
    for (const { draft, id, style } of part) {
      const question = oneLine(questions.find((one) => one.id === id)?.question ?? '');
      const isTaken =
        isQuestion(question) &&
        !isWrongLanguage([question], context.language) &&
        isSameTo(read, { question, sql: draft.sql });
      said.push(isTaken ? { ...draft, question, style, origin: 'llm' } : draft);
    }
  }
  return said;
}

const isQuestion = (text: string): boolean =>
  text !== '' && text.length <= MAX_QUESTION && !/[\0\p{Cs}]/u.test(text);

/** Where nobody reads, nothing tells whether the words still say the SQL. */
function isSameTo(read: PairRequest['read'], pair: { question: string; sql: string }): boolean {
  const verdict = read?.(pair) ?? 'doubt';
  return verdict === 'agreed' || verdict === 'unread';
}
