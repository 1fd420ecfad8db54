import { formatDialect, postgresql } from 'sql-formatter';

/** SQL in lines, as people read it. What the formatter cannot read stays as it is: it may be what is to be mended. */
export function formatSql(sql: string): string {
  try {
    return formatDialect(sql, { dialect: postgresql, tabWidth: 2, expressionWidth: 70 });
  } catch {
    return sql; // its error says where it stopped reading; the database says that better
  }
}
