const NO_FILTERS = new Set(['page', 'page_size', 'cursor', 'sort_by', 'sort_order'] as const);
type NoFilter = typeof NO_FILTERS extends Set<infer Field> ? Field : never;

/** The filters of a query, as they were given. */
export const filtersOf = <Query extends object>(query: Query): Omit<Query, NoFilter> =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([field, value]) => value !== undefined && !NO_FILTERS.has(field as NoFilter),
    ),
  ) as Omit<Query, NoFilter>;
