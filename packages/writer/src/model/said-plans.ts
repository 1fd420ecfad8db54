import { oneLine } from '@pairsmith/words';
import type { ChatModel } from '@pairsmith/llm';
import type { PairDraft, PairRequest, QuestionStyle, WriterContext } from '../writer';
import { isFatal } from './fatal-errors';
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
  const said = await sayAll(
    model,
    drafts.map(({ sql, question }) => ({ sql, means: question })),
    context,
  );
  return drafts.map((draft, at) => {
    const { question, style } = said[at]!;
    const isTaken = question !== null && isSameTo(read, { question, sql: draft.sql });
    return isTaken ? { ...draft, question, style, origin: 'llm' } : draft;
  });
}

/** Queries in the model's words; null for each that it gave none for. Whether they say the SQL is for others to read. */
export async function sayQueries(
  model: ChatModel,
  queries: readonly { sql: string; means: string }[],
  context: WriterContext,
): Promise<(string | null)[]> {
  const said: (string | null)[] = [];
  for (let from = 0; from < queries.length; from += PLANS_A_CALL) {
    const part = queries.slice(from, from + PLANS_A_CALL);
    try {
      said.push(...(await sayAll(model, part, context)).map(({ question }) => question));
    } catch (error) {
      if (isFatal(error, context.signal)) throw error;
      said.push(...part.map(() => null));
    }
  }
  return said;
}

/** Each in a style of its own, a few a call. */
async function sayAll(
  model: ChatModel,
  plans: readonly { sql: string; means: string }[],
  context: WriterContext,
): Promise<{ question: string | null; style: QuestionStyle }[]> {
  const styled = plans.map((plan, id) => ({ ...plan, id, style: STYLES[id % STYLES.length]! }));
  const said: { question: string | null; style: QuestionStyle }[] = [];
  for (let from = 0; from < styled.length; from += PLANS_A_CALL) {
    const part = styled.slice(from, from + PLANS_A_CALL);
    const { questions } = await model.ask(sayPlansPrompt({ plans: part, ...context }), context);
    for (const { id, style } of part) {
      const question = oneLine(questions.find((one) => one.id === id)?.question ?? '');
      const isTaken = isQuestion(question) && !isWrongLanguage([question], context.language);
      said.push({ question: isTaken ? question : null, style });
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
