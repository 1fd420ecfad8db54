import { aggregatesOf, conjunctsOf, isGrouped } from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';
import { rejectsNull } from './null-logic';

export const countOuterJoin: Rule = {
  title: '外连接后COUNT(*)',
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
        message: `外连接没有匹配时COUNT(*)仍计1行，请改为COUNT(${source.alias}.主键)，没有的才计0`,
        node,
      }));
  }),
};

export const outerJoinNullified: Rule = {
  title: '外连接被WHERE抵消',
  find: eachQuery((query) => {
    const filters = conjunctsOf(query.select['whereClause']);
    return query.sources
      .filter(({ isOptional }) => isOptional)
      .flatMap((source) => {
        const filter = filters.find((one) => rejectsNull(one, source, query));
        if (filter === undefined) return [];
        return [
          {
            message: `WHERE对外连接的“${source.alias}”加了条件，没有匹配的行会被去掉，外连接等于内连接，请把条件移到ON中，或改为JOIN`,
            node: filter,
          },
        ];
      });
  }),
};
