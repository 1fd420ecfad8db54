import type { Column } from '@pairsmith/catalog';
import type { ColumnRow } from './read-columns';
import type { readNeeds } from './read-needs';
import { toStatistics, type readStatistics } from './read-statistics';
import type { TypeFacts } from './read-types';
import { shortCasts, shortType, typeClass } from './type-names';

type Statistics = Awaited<ReturnType<typeof readStatistics>> extends Map<string, infer T> ? T : never;

/** Gives each table its columns as the catalogue knows them. */
export function assembleColumns(
  rows: readonly ColumnRow[],
  types: ReadonlyMap<number, TypeFacts>,
  needs: Awaited<ReturnType<typeof readNeeds>>,
): (tableOid: number, statistics?: Statistics, tableRows?: number | null) => Column[] {
  const byTable = groupByTable(rows);
  return (tableOid, statistics, tableRows = null) =>
    (byTable.get(tableOid) ?? []).map((row) => {
      const type = types.get(row.type_oid);
      const type_class = typeClass({ name: row.root_name, typtype: row.root_typtype, isArray: row.is_array });
      const found = statistics?.get(row.name);
      // A share of an unknown number of rows is no count.
      const known = found && (found.distinct >= 0 || tableRows !== null) ? found : null;
      const generated = row.generated === '' ? null : row.expression;
      const expression = row.expression === null ? null : shortCasts(row.expression);
      const isDefault = generated === null && row.identity === '';
      return {
        name: row.name,
        type: shortType(row.type),
        type_class,
        base_type: row.base_type === null ? null : shortType(row.base_type),
        user_type: type?.user ? `${type.user.schema}.${type.user.name}` : null,
        type_needs: type?.needs ?? null,
        nullable: row.nullable,
        default: isDefault ? expression : null,
        identity: row.identity === 'a' ? 'always' : row.identity === 'd' ? 'by default' : null,
        generated: generated === null ? null : expression,
        default_needs:
          expression === null || row.identity !== '' ? null : needs('pg_attrdef', row.default_oid),
        title: '',
        description: '',
        word_source: 'none',
        comment: row.comment,
        enum_values: row.enum_values,
        masking: null,
        statistics: known ? toStatistics(known, type_class, tableRows ?? 0) : null,
        samples: [],
      };
    });
}

export function groupByTable<Row extends { table_oid: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const byTable = new Map<number, Row[]>();
  for (const row of rows) {
    const own = byTable.get(row.table_oid);
    if (own) own.push(row);
    else byTable.set(row.table_oid, [row]);
  }
  return byTable;
}
