const NO_FILTERS = new Set(['page', 'page_size', 'sort_by', 'sort_order']);

/** The filters of a query, as they were given. */
export const filtersOf = (query: object) =>
  Object.fromEntries(
    Object.entries(query).filter(([field, value]) => value !== undefined && !NO_FILTERS.has(field)),
  );
