import { parseQuestionList, renderQuestionList } from './question-list';

it('reads a question a line, whatever the line ends with and whatever mark comes first', () => {
  expect(parseQuestionList('\uFEFF甲？\r\n\r\n# 说明\r乙\t  丙？ \n').questions).toEqual(['甲？', '乙 丙？']);
});

it('the same question in another width, case or spacing is the same', () => {
  expect(parseQuestionList('How many  BERTHS?\nhow many berths？\n').questions).toEqual(['How many BERTHS?']);
  expect(parseQuestionList('甲？\n甲？\n甲 ？').repeated).toBe(2);
});

it('names the lines that no question can be, and reads the others', () => {
  const { questions, tooLong, unreadable } = parseQuestionList(
    `好\n${'长'.repeat(2_001)}\n坏\0\n\uFFFD\n${'长'.repeat(2_000)}`,
  );
  expect([questions.length, tooLong, unreadable]).toEqual([2, [2], [3, 4]]);
});

it('what is written reads the same; no question is a file all the same', () => {
  expect(parseQuestionList(renderQuestionList(['甲', '乙'])).questions).toEqual(['甲', '乙']);
  expect(renderQuestionList([])).not.toBe('');
  expect(parseQuestionList(renderQuestionList([])).questions).toEqual([]);
});
