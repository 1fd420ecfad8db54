import { said, type Message } from '@pairsmith/core';
import { claim, nameOf, type Check, type Claim, type Sides } from './check';

const TITLES: Record<string, Message> = {
  avg: said('reader_word.average'),
  sum: said('reader_word.sum'),
  max: said('reader_word.maximum'),
  min: said('reader_word.minimum'),
};

const titleOf = (aggregate: string | undefined): Message =>
  TITLES[aggregate ?? ''] ?? said('reader_word.count');

/** The arithmetic of the answer: where the question names one and the SQL does another. */
export const checkAggregates: Check = (sides) => {
  const { question, sql } = sides;
  const { cues } = question;
  const has = (name: string): boolean => sql.aggregates.some((one) => one.name === name);
  const found: Claim[] = [];
  // The highest price overall: the extreme is what is asked for.
  const { high, low, either } = question.superlatives;
  const extremes = high + low + either > 0 ? [] : ['min', 'max'];
  const isCounting = has('count') || sql.divisions > 0;
  if (cues.has('average') && !has('avg') && sql.divisions === 0) {
    const others = ['sum', ...extremes].filter(has);
    if (others.length > 0 && !cues.has('sum'))
      found.push(claim('aggregate_differs', said('reader.average_differs', { other: titleOf(others[0]) })));
    else if (!isNamed(sides, /平均|均|avg|average|mean/))
      found.push(claim('aggregate_unused', said('reader.average_unused')));
  }
  if (cues.has('sum') && !has('sum') && !isCounting && !cues.has('average')) {
    const others = ['avg', ...extremes].filter(has);
    if (others.length > 0)
      found.push(claim('aggregate_differs', said('reader.sum_differs', { other: titleOf(others[0]) })));
  }
  // The mean of a flag is a share; the mean of the groups' totals is not what a share is taken of.
  const isMean = sql.aggregates.some(
    ({ name, isOfGroups }) => name === 'avg' && (isOfGroups || !cues.has('ratio')),
  );
  if (isMean && !cues.has('average') && !isNamed(sides, /平均|均|avg|average|mean/))
    found.push(claim('aggregate_unsaid', said('reader.average_unsaid')));
  for (const { aggregate, mention } of question.wants) {
    const columns = mention.refs.flatMap((ref) => (ref.kind === 'column' ? [ref.column] : []));
    const of = sql.aggregates.filter(({ origins }) => origins.some(({ column }) => columns.includes(column)));
    if (
      of.length > 0 &&
      sql.divisions === 0 &&
      !of.some(({ name }) => name === aggregate) &&
      !(aggregate === 'avg' && of.length < sql.aggregates.length)
    )
      found.push(
        claim(
          'aggregate_differs',
          said('reader.aggregate_differs', {
            name: mention.text,
            asked: titleOf(aggregate),
            got: titleOf(of[0]?.name),
          }),
        ),
      );
  }
  return [...found, ...checkKeys(sides), ...checkDistinct(sides)];
};

const isNamed = ({ question, sql }: Sides, word: RegExp): boolean =>
  question.mentions.some(
    ({ text, refs }) =>
      word.test(text) && refs.some((ref) => ref.kind === 'column' && sql.columns.has(ref.column)),
  );

/** Numbers that only tell things apart are not added up. */
const checkKeys = ({ sql, names }: Sides): Claim[] =>
  sql.aggregates.flatMap(({ name, origins: [origin], isOfCase, isOfAggregate }) => {
    if ((name !== 'sum' && name !== 'avg') || !origin || isOfCase || isOfAggregate) return [];
    return /^(key|reference)$/.test(names.roleOf(origin.table, origin.column))
      ? [
          claim(
            'key_added_up',
            said('reader.key_added_up', { column: nameOf(origin.column), aggregate: titleOf(name) }),
          ),
        ]
      : [];
  });

/** 不同的, distinct: said, and nothing in the SQL takes repeats out. */
function checkDistinct({ question, sql }: Sides): Claim[] {
  const isMet =
    sql.isDistinct ||
    sql.isGrouped ||
    sql.combinations.length > 0 ||
    sql.aggregates.some(({ isDistinct }) => isDistinct);
  const isSaid = /不同的?(?!步)|去重|不重复|\b(?:distinct|unique|different)\b/.test(question.unnamed);
  return isSaid && !isMet && sql.aggregates.length > 0
    ? [claim('distinct_unused', said('reader.distinct_unused'))]
    : [];
}
