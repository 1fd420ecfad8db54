import { codedDay } from '../roles/coded-moment';
import type { ColumnRole } from '../roles/column-role';
import type { Column, Table } from '../table';

/** The days on which what the rows tell happened; when a row was written is none. */
export const ownDates = ({ columns }: Table, roles: ReadonlyMap<string, ColumnRole>): Column[] =>
  columns.filter((column) => {
    const found = roles.get(column.name);
    return (found?.role === 'date' && !isAuditTime(found)) || codedDay(column, found) !== null;
  });

/** A table without any other date lends itself the time at which its rows were written. */
export const isAuditTime = ({ evidence }: ColumnRole): boolean =>
  evidence.some((why) => why.startsWith('when rows were written'));
