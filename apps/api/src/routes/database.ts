import { databaseOperations, quotedName, said } from '@pairsmith/core';
import { listTables, roleWarnings } from '@pairsmith/source-db';
import { businessConnection } from '../business-database/business-connection';
import type { ApiDeps } from '../deps';
import { describeTable } from '../business-database/describe-table';
import { wishedLanguage } from '../http/language';
import { whenGone } from '../http/when-gone';
import { route, type Route } from './route';

export const databaseRoutes = (deps: ApiDeps): Route[] => [
  route(databaseOperations.listTables, async ({ body, response }) => {
    const { config, sourceDbs } = deps;
    const { table_name_pattern } = body;
    const schemas = schemaNames(body.schema);
    const db = await sourceDbs.use(businessConnection(body.db_connection, config));
    try {
      const gone = whenGone(response);
      const tables = await listTables(db, { schemas, pattern: table_name_pattern }, gone);
      return {
        tables: tables.map(quotedName),
        total: tables.length,
        schemas: schemas ?? [...new Set(tables.map(({ schema }) => schema))],
        db_connection_info: { database: db.database },
        ...(table_name_pattern && { table_name_pattern }),
        ...(body.details && {
          details: tables.map((table) => ({ table: quotedName(table), ...table })),
        }),
        ...(body.check_role && { role_warnings: await roleWarnings(db, gone) }),
        response: said('done.tables'),
      };
    } finally {
      await db.release();
    }
  }),
  route(databaseOperations.tableDdl, ({ body, request, response }) =>
    describeTable(deps, body, wishedLanguage(request), whenGone(response)),
  ),
];

/** Null: all of them. */
const schemaNames = (list = ''): string[] | null => {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.includes('*')) return null;
  return names.length ? [...new Set(names)] : ['public'];
};
