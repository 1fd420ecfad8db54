import { say, type Question } from '../../../packages/writer/src/builtin/question';
import { allQuestions, prepare, weaving } from './questions';

beforeAll(prepare);

/** What a sentence fixes: its numbers, years and months among them, and what it says of state and place. */
const slotsOf = (text: string): string[] =>
  [
    ...(text.match(/\d+(\.\d+)?/g) ?? []),
    ...(text.match(/已完成|进行中|待开始|东厅|西厅|南厅/g) ?? []),
    ...(text.match(/[一二三四]季度/g) ?? []),
  ].filter((slot, at, all) => all.indexOf(slot) === at && slot !== '0');

const stylesOf = (question: Question) => say(question, 'zh');

test('rule 9: one question in five styles names the same values, numbers and times in each', () => {
  const questions = allQuestions(weaving());
  expect(
    questions.filter((question) => slotsOf(stylesOf(question)[0]?.text ?? '').length > 0).length,
  ).toBeGreaterThan(30);
  for (const question of questions) {
    const [first, ...others] = stylesOf(question);
    for (const other of others)
      expect({ text: other.text, slots: slotsOf(other.text).sort() }).toEqual({
        text: other.text,
        slots: slotsOf(first?.text ?? '').sort(),
      });
  }
});

test('rule 9: vague questions are the model’s only', () => {
  const styles = new Set(
    allQuestions(weaving()).flatMap((question) => stylesOf(question).map(({ style }) => style)),
  );
  expect([...styles].sort()).toEqual(['colloquial', 'formal', 'imperative', 'interrogative', 'keyword']);
});
