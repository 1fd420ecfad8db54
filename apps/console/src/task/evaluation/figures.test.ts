import type { Task } from '@pairsmith/client';
import {
  filePath,
  missesOf,
  mostQuestions,
  outcomeOf,
  pairPath,
  percent,
  pValue,
  warningsBesideFailure,
} from './figures';

it('writes shares as both languages do, and none where nothing was asked', () => {
  expect([percent(0.4524, 'zh'), percent(1, 'en'), percent(0, 'en'), percent(null, 'en')]).toEqual([
    ...['45.2%', '100%', '0%', '–'],
  ]);
});

it('calls a difference one only where chance does not explain it', () => {
  expect(outcomeOf({ better: 12, worse: 2, p: 0.0129 })).toBe('better');
  expect(outcomeOf({ better: 2, worse: 12, p: 0.0129 })).toBe('worse');
  expect(outcomeOf({ better: 5, worse: 1, p: 0.21875 })).toBe('same');
  expect(outcomeOf({ better: 0, worse: 0, p: 1 })).toBe('same');
  expect([pValue(0.0129), pValue(0.000001), pValue(1)]).toEqual(['p = 0.013', 'p < 0.001', 'p = 1.000']);
});

it('lists why answers did not count, the most frequent first, and nothing that did not happen', () => {
  expect(missesOf({ right: 9, wrong: 2, no_answer: 4, refused: 0, failed: 1, timeout: 0 })).toEqual([
    ['no_answer', 4],
    ['wrong', 2],
    ['failed', 1],
  ]);
});

describe('the most that can be asked', () => {
  const taskOf = (result: object | null) =>
    ({ steps: [{ step_name: 'training_load', result }] }) as unknown as Pick<Task, 'steps'>;

  it('is as asked for, and no more than there are pairs', () => {
    expect(mostQuestions(taskOf({ loaded: { sql: 25 } }), 100)).toBe(25);
    expect(mostQuestions(taskOf({ loaded: { sql: 250 } }), 100)).toBe(100);
    expect(mostQuestions(taskOf(null), 100)).toBe(100);
  });
});

it('leads to the pair by as much of its question as the desk searches by, and to files by name', () => {
  const question = `多少 & 哪些#？${'很长'.repeat(80)}`;
  const path = new URL(pairPath('task 1', question), 'http://console');
  expect(path.pathname).toBe('/tasks/task%201/pairs');
  expect(path.searchParams.get('search')).toBe(question.slice(0, 100));
  expect(filePath('t', 'evaluation_summary.md')).toBe('/tasks/t/files?file=evaluation_summary.md');
});

it('looks for no half of a character', () => {
  const question = `${'某'.repeat(99)}𠮷野家的订单`;
  const path = new URL(pairPath('t', question), 'http://console');
  expect(question).toContain(path.searchParams.get('search'));
});

it('what a failure says is not said again as a warning', () => {
  const [stopped, few] = ['只问完 3/9 个问题: 预算用尽', '只问了 3 个问题'];
  expect(warningsBesideFailure({ warnings: [stopped, few], error_message: '预算用尽' })).toEqual([few]);
  expect(warningsBesideFailure({ warnings: [few], error_message: null })).toEqual([few]);
});
