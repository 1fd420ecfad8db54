import { said } from '@pairsmith/core';
import { aggregatesOf, conjunctsOf, isGrouped } from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';
import { rejectsNull } from './null-logic';

export const countOuterJoin: Rule = {
  title: said('lint_title.outer_count'),
  find: eachQuery((query) => {
    const optional = query.sources.filter(({ isOptional }) => isOptional);
    if (!isGrouped(query) || optional.length === 0) return [];
    const filters = conjunctsOf(query.select['whereClause']);
    const stillOptional = optional.filter(
      (source) => !filters.some((filter) => rejectsNull(filter, source, query)) && source.query === null,
    );
    // The row count of what was summed up before is no count of matches.
    const [source] = stillOptional;
    if (!source) return [];
    return aggregatesOf(query)
      .filter(({ name, isStar, hasFilter }) => name === 'count' && isStar && !hasFilter)
      .map(({ node }) => ({
        message: said('lint.outer_count', { alias: source.alias }),
        node,
      }));
  }),
};

export const outerJoinNullified: Rule = {
  title: said('lint_title.outer_filter'),
  find: eachQuery((query) => {
    const filters = conjunctsOf(query.select['whereClause']);
    return query.sources
      .filter(({ isOptional }) => isOptional)
      .flatMap((source) => {
        const filter = filters.find((one) => rejectsNull(one, source, query));
        if (filter === undefined) return [];
        return [
          {
            message: said('lint.outer_filter', { alias: source.alias }),
            node: filter,
          },
        ];
      });
  }),
};
