import type { Language } from '@pairsmith/core';
import type { Condition } from '../condition';
import type { Grouping } from '../facts/groupings';
import type { DateField, Subject } from '../facts/subject';
import { say, type Question } from '../question';
import { conditionsOf, ferryFacts, MARCH, measureOf } from '../realization/__tests__/ferry';
import { rowsOf, totalOf } from '../realization/en';

const chinese = conditionsOf(ferryFacts('chinese'));
const english = conditionsOf(ferryFacts('none'));

const sentencesOf = (question: Question, language: Language): string[] =>
  say(question, language).map(({ text }) => text);

const by = ({ port, trip, dimension, up }: typeof chinese, name: string, isOwn: boolean): Grouping => {
  const field = dimension(isOwn ? trip : port, name);
  return { kind: 'code', path: isOwn ? [] : up, field, show: field, labels: field.labels, distinct: 3 };
};

const dateOf = ({ dates }: Subject, name: string): DateField =>
  dates.find(({ column: { name: own } }) => own === name)!;

test('how many kinds there are is asked of the rows, so that nothing is said twice', () => {
  const { trip, dimension } = chinese;
  const said = sentencesOf(
    { intent: 'distinct', tree: { of: trip, field: dimension(trip, 'cargo_kind'), where: [] } },
    'zh',
  );
  expect(said).toContain('查一下航次记录有多少个不同的货类。');
});

test('a part is a 占比, and a clause beside a joined group is one 的 too many', () => {
  const { trip, is } = chinese;
  const portionOf = (name: string, raw: string, isOwn: boolean) =>
    sentencesOf(
      {
        intent: 'portion',
        tree: {
          of: trip,
          by: by(chinese, isOwn ? 'cargo_kind' : 'is_active', isOwn),
          having: is(trip, name, raw) as never,
        },
      },
      'zh',
    );
  expect(portionOf('status', '1', true)).toContain('按货类统计，航次记录中已完成的占比分别是多少？');
  expect(portionOf('status', '1', false)).toContain('按港口是否启用统计，航次记录中已完成的占比分别是多少？');
  expect(portionOf('cargo_kind', 'grain', false)).toEqual([]);
});

test('one 在 is enough for the one with the most', () => {
  const { port, isNot } = chinese;
  const said = sentencesOf(
    {
      intent: 'extreme',
      tree: {
        of: port,
        label: port.label!,
        measure: measureOf(port, 'seats'),
        end: 'largest',
        where: [isNot(port, 'city', 'Kiel')],
      },
    },
    'zh',
  );
  for (const sentence of said) expect(sentence.match(/在/g) ?? []).toHaveLength(1);
});

test('a span between two dates takes a number of days, and dates that are no nouns are not asked for', () => {
  const { trip } = english;
  const [start, end] = [dateOf(trip, 'booking_date'), dateOf(trip, 'departed_on')];
  expect(sentencesOf({ intent: 'lead_time', tree: { of: trip, start, end, by: null } }, 'en')).toContain(
    'How many days do trips take from booking to departure on average, and at most?',
  );
  const called = (en: string): DateField => ({ ...start, words: { ...start.words, en } });
  const spanOf = (date: DateField) => sentencesOf({ intent: 'span', tree: { of: trip, date } }, 'en');
  expect(spanOf(called('trip date'))).toContain('What are the earliest and latest trip dates?');
  expect(spanOf(called('effective from'))).toEqual([]);
  expect(spanOf(called('ends time'))).toEqual([]);
});

test('nobody has seats in a range', () => {
  const { port } = english;
  const said = sentencesOf(
    { intent: 'buckets', tree: { of: port, measure: measureOf(port, 'seats'), edges: [2, 12] } },
    'en',
  );
  expect(said).toContain('Count the ports by number of seats: below 2, 2 to below 12, 12 and above.');
});

test('what a part is is said with what it is a part of where the word alone would be none of it', () => {
  const { trip, is } = english;
  const said = (having: Condition) =>
    sentencesOf(
      {
        intent: 'portion',
        tree: { of: trip, by: by(english, 'risk_level', true), having: having as never },
      },
      'en',
    );
  expect(said(is(trip, 'status', 'IN_DOCK'))).toContain(
    'What is the percentage of trips that are in dock, for each risk level?',
  );
  // It is the cargo that is grain.
  expect(said(is(trip, 'cargo_kind', 'grain'))).toEqual([]);
});

test('what there was in a period is asked in the past', () => {
  const { trip } = english;
  const when = { ...dateOf(trip, 'booking_date'), only: true };
  const where = [{ kind: 'during' as const, ref: { path: [], field: when }, period: MARCH }];
  expect(
    sentencesOf({ intent: 'count_by', tree: { of: trip, by: by(english, 'risk_level', true), where } }, 'en'),
  ).toContain('How many trips were there in March 2024 for each risk level?');
});

test('of a line the quantity is what was ordered, and of a deed by which it was done', () => {
  const { trip, is } = english;
  const quantity = measureOf(trip, 'total');
  const measure = {
    ...quantity,
    words: { ...quantity.words, en: 'quantity' },
    isShared: { zh: false, en: true },
  };
  const line = { ...trip, line: { price: measure, quantity: measure, discount: null } };
  const called = (one: string) => ({
    ...line,
    words: { ...trip.words, en: { ...trip.words.en, one, rows: `${one}s` } },
  });
  expect(totalOf(called('order detail'), measure)).toBe('total quantity ordered');
  expect(totalOf(called('trip detail'), measure)).toBe('total quantity of trip details');
  const booked = is(trip, 'cargo_kind', 'grain') as Extract<Condition, { kind: 'is' }>;
  const field = { ...booked.ref.field, words: { ...booked.ref.field.words, en: 'booked via' } };
  expect(rowsOf(trip, [{ ...booked, ref: { path: [], field } }])).toBe('trips booked via grain');
});
