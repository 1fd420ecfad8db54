import { type Query, type Source, aggregatesOf, columnsIn, isRepeated } from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';

export const fanOut: Rule = {
  title: '一对多关联后重复汇总',
  find: eachQuery((query, { relations }) => {
    if (query.sources.length < 2) return [];
    return aggregatesOf(query)
      .filter(({ name, isDistinct }) => /^(sum|avg|count|stddev|variance)/.test(name) && !isDistinct)
      .flatMap(({ name, args, isStar, node }) => {
        const counted = isStar ? query.sources : sourcesIn(args, query);
        const isMultiplied =
          counted.length > 0 && counted.every((source) => isRepeated(source, query, relations) === true);
        if (!isMultiplied) return [];
        const names = isStar ? '各表' : `“${counted.map(({ alias }) => alias).join('、')}”`;
        return [
          {
            message: `关联一对多的表之后，${names}的行会重复，${name.toUpperCase()}的结果偏大或失真，请先在子查询中汇总再关联`,
            node,
          },
        ];
      });
  }),
};

const sourcesIn = (args: unknown[], query: Query): Source[] => [
  ...new Set(
    columnsIn(args, query)
      .filter(({ owner }) => owner === query)
      .map(({ source }) => source),
  ),
];
