import type { QueryResult } from '../writer';
import { libraryCatalog } from './__tests__/library';
import { readFacts } from './facts/read-facts';
import { isWorthAsking } from './probe';
import { proposeQuestions } from './propose-questions';
import { toSql, type Question } from './question';
import { createRandom } from './random';

const facts = readFacts(libraryCatalog());
const questions = Array.from({ length: 30 }, (_, draw) =>
  proposeQuestions(facts, createRandom(`${draw}`)),
).flat();
const find = (intent: Question['intent'], conditions = 0): Question => {
  const found = questions.find(
    (one) => one.intent === intent && (!('where' in one.tree) || one.tree.where.length === conditions),
  );
  if (!found) throw new Error(`no ${intent} with ${conditions} conditions is proposed`);
  return found;
};

const answer = (...rows: (string | null)[][]): QueryResult => ({ columns: [], rows, truncated: false });

/** A database that gives the question's own statement one answer and every other statement another. */
const database = (question: Question, own: QueryResult, others: QueryResult) => (sql: string) =>
  Promise.resolve(sql === toSql(question, 'zh') ? own : others);

test('a condition that changes nothing is not worth its words', async () => {
  const question = find('count', 1);
  await expect(isWorthAsking(question, 'zh', database(question, answer(['7']), answer(['7'])))).resolves.toBe(
    false,
  );
  await expect(isWorthAsking(question, 'zh', database(question, answer(['7']), answer(['9'])))).resolves.toBe(
    true,
  );
});

test('a count of nothing, a NULL and an empty answer are no answers', async () => {
  const question = find('count', 1);
  for (const nothing of [answer(['0']), answer([null]), answer()]) {
    await expect(isWorthAsking(question, 'zh', database(question, nothing, answer(['9'])))).resolves.toBe(
      false,
    );
  }
});

test('a list whose last place is shared is not cut there', async () => {
  const question = find('top_n');
  const three = answer(['a', '3'], ['b', '2'], ['c', '1']);
  const tied = answer(['a', '3'], ['b', '2'], ['c', '1'], ['d', '1']);
  await expect(isWorthAsking(question, 'zh', database(question, three, tied))).resolves.toBe(false);
  await expect(isWorthAsking(question, 'zh', database(question, three, three))).resolves.toBe(true);
});

test('groups that all come to the same number are no comparison', async () => {
  const question = find('count_by');
  const same = answer(['a', '5'], ['b', '5'], ['c', '5']);
  await expect(isWorthAsking(question, 'zh', database(question, same, same))).resolves.toBe(false);
});

test('what one group alone has is no comparison', async () => {
  const question = find('count_by');
  const one = answer(['a', '5'], ['b', '0'], ['c', null]);
  await expect(isWorthAsking(question, 'zh', database(question, one, one))).resolves.toBe(false);
});

test('at most four statements are sent for one question', async () => {
  for (const question of questions) {
    let sent = 0;
    await isWorthAsking(question, 'zh', (sql) => {
      sent += 1;
      return Promise.resolve(
        sql === toSql(question, 'zh') ? answer(['a', '5'], ['b', '6'], ['c', '7']) : answer(['9']),
      );
    });
    expect(sent).toBeLessThanOrEqual(4);
  }
});
