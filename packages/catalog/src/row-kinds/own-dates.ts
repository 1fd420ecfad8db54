import type { ColumnRole } from '../roles/column-role';
import type { Column, Table } from '../table';

/** The days on which what the rows tell happened; when a row was written is none. */
export const ownDates = ({ columns }: Table, roles: ReadonlyMap<string, ColumnRole>): Column[] =>
  columns.filter(({ name }) => {
    const found = roles.get(name);
    return found?.role === 'date' && !isAuditTime(found);
  });

/** A table without any other date lends itself the time at which its rows were written. */
export const isAuditTime = ({ evidence }: ColumnRole): boolean =>
  evidence.some((why) => why.startsWith('when rows were written'));
