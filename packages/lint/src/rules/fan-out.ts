import { said } from '@pairsmith/core';
import { type Query, type Source, aggregatesOf, columnsIn, isRepeated } from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';

export const fanOut: Rule = {
  title: said('lint_title.fan_out'),
  find: eachQuery((query, { relations }) => {
    if (query.sources.length < 2) return [];
    return aggregatesOf(query)
      .filter(({ name, isDistinct }) => /^(sum|avg|count|stddev|variance)/.test(name) && !isDistinct)
      .flatMap(({ name, args, isStar, node }) => {
        const counted = isStar ? query.sources : sourcesIn(args, query);
        const isMultiplied =
          counted.length > 0 && counted.every((source) => isRepeated(source, query, relations) === true);
        if (!isMultiplied) return [];
        return [
          {
            message: isStar
              ? said('lint.fan_out_of_all', { name: name.toUpperCase() })
              : said('lint.fan_out', {
                  name: name.toUpperCase(),
                  aliases: counted.map(({ alias }) => alias),
                }),
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
