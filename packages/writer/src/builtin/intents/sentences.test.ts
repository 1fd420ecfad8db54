import type { Language } from '@pairsmith/core';
import type { Grouping } from '../facts/groupings';
import type { DateField, Subject } from '../facts/subject';
import { say, type Question } from '../question';
import { conditionsOf, ferryFacts, measureOf } from '../say/__tests__/ferry';

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

test('a part is a 比例, and a clause beside a joined group is one 的 too many', () => {
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
  expect(portionOf('status', '1', true)).toContain('按货类统计，航次记录中已完成的比例分别是多少？');
  expect(portionOf('status', '1', false)).toContain('按港口是否启用统计，航次记录中已完成的比例分别是多少？');
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
    'How many days do trips take from the booking date to the date departed on average, and at most?',
  );
  const called = (en: string): DateField => ({ ...start, words: { ...start.words, en } });
  const spanOf = (date: DateField) =>
    sentencesOf({ intent: 'span', tree: { of: trip, date, where: [] } }, 'en');
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
  expect(said).toContain(
    'How many ports fall into each of these ranges of seats: below 2, 2 to below 12, 12 and above?',
  );
});
