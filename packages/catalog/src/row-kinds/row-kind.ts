/**
 * What the rows of a table are to those who ask about them.
 * - entity: things that stay (customers, machines); event: what happened, or was noted (orders, readings, order lines)
 * - link: which belongs to which, and nothing more (users and their roles)
 * - code list: few keys with their labels, by which others are sorted
 * - snapshot: how much there was at a moment; the same things come again with every date
 * - partition: a part or a copy of another table's rows; view: other tables' rows once more
 * - scaffold: of a framework, settings of the application, or made to show how something is done
 */
export type RowKind =
  'entity' | 'event' | 'link' | 'code list' | 'snapshot' | 'partition' | 'view' | 'scaffold';

export interface RowKindFound {
  kind: RowKind;
  /** What the kind rests on, e.g. `inherits public.payment`, `name: demo`. Never empty. */
  evidence: string[];
  /** The table that it stands beside, `schema.table`; null where it stands for itself or for several. */
  parent: string | null;
  /** Of a link: the columns that lead to its two ends. */
  ends?: [string, string];
}

/** By `schema.table`. */
export type RowKinds = Map<string, RowKindFound>;

/** Nobody asks about these beside the tables whose rows they repeat, or whose work they serve. */
export const SET_ASIDE: readonly RowKind[] = ['partition', 'view', 'scaffold'];
