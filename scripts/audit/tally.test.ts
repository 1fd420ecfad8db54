import type { Key } from '../draw/key';
import { renderTally, tally } from './tally';
import type { Judged, Verdict } from './verdicts';

const mutant = { kind: 'filter' as const, original: 'SELECT 1;' };

/** Items of two databases in turn, the last `planted` of them broken. */
const keyOf = (count: number, planted = 0): Key => ({
  seed: 'abcdef0',
  items: Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    database: at % 2 === 0 ? 'shop' : 'clinic',
    question: `question ${at + 1}`,
    mutant: at >= count - planted ? mutant : null,
  })),
});

/** `o w p x`: ok, wooden, pointless, wrong. */
const judge = (letters: string): Judged[] => {
  const verdicts: Record<string, Verdict> = { o: 'ok', w: 'wooden', p: 'pointless', x: 'wrong' };
  return [...letters].map((letter) => ({
    verdict: verdicts[letter]!,
    reason: letter === 'o' ? '' : `why ${letter}`,
  }));
};

test('two of three decide; of three that differ the worst counts', () => {
  const { counts, notOk } = tally(keyOf(6), [judge('ooowop'), judge('owwpxp'), judge('xwpxop')]);
  expect(notOk.map(({ number, verdict }) => [number, verdict])).toEqual([
    [4, 'wrong'],
    [3, 'pointless'],
    [6, 'pointless'],
    [2, 'wooden'],
  ]);
  expect(counts).toEqual({ ok: 2, wooden: 1, pointless: 2, wrong: 1 });
});

test('the planted are counted by judge and by majority, and never as the writer’s own', () => {
  const { counts, byDatabase, mutants } = tally(keyOf(6, 3), [
    judge('oooxxx'),
    judge('oooxxo'),
    judge('oooxoo'),
  ]);
  expect(counts).toEqual({ ok: 3, wooden: 0, pointless: 0, wrong: 0 });
  expect(byDatabase.map(({ database, counts: { ok } }) => [database, ok])).toEqual([
    ['clinic', 1],
    ['shop', 2],
  ]);
  expect(mutants).toMatchObject({ planted: 3, wrongByJudge: [3, 2, 1], wrong: 2 });
  expect(mutants.missed.map(({ number }) => number)).toEqual([6]);
});

test('a majority takes three', () => {
  expect(() => tally(keyOf(1), [judge('o'), judge('o')])).toThrow('takes 3 files of verdicts, not 2');
});

test('what is not ok is shown with what each judge said, and too few mutants called wrong void the verdicts', () => {
  const text = renderTally(tally(keyOf(3, 1), [judge('oxo'), judge('oxx'), judge('owo')]));
  expect(text).toContain('| shop | 1 | 1 | 0 | 0 | 0 |');
  expect(text).toContain('| **all** | 2 | 1 | 0 | 0 | 1 |');
  expect(text).toContain(
    'Mutants called wrong: 0 of 1 by majority, 0, 1, 0 by each judge. **The verdicts do not count',
  );
  expect(text).toContain(
    '- 2. **wrong** clinic: question 2\n  - wrong – why x\n  - wrong – why x\n  - wooden – why w',
  );
  const sound = renderTally(
    tally(
      keyOf(12, 12),
      Array.from({ length: 3 }, () => judge('xxxxxxxxxxxx')),
    ),
  );
  expect(sound).not.toContain('do not count');
});
