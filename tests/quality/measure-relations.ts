import type { Catalog } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { createSourceDbs, listTables, readCatalog } from '@pairsmith/source-db';

/** `schema.table.column[,column] -> schema.table.column[,column]` */
export const relationText = ({ from, to }: Pick<Catalog['relations'][number], 'from' | 'to'>): string =>
  [from, to].map(({ schema, table, columns }) => `${schema}.${table}.${columns.join(',')}`).join(' -> ');

/** The catalogue as step 1 reads it. */
export async function readCatalogOf(
  url: string,
  {
    schemas = ['public'],
    language = 'zh',
    except = [],
  }: { schemas?: string[]; language?: Language; except?: string[] } = {},
): Promise<Catalog> {
  const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
  const db = await dbs.use(url);
  try {
    const tables = (await listTables(db, { schemas })).filter(
      ({ schema, name }) => !except.includes(`${schema}.${name}`),
    );
    return (await readCatalog(db, { tables, language, businessContext: '', masking: {} })).catalog;
  } finally {
    await db.release();
    await dbs.close();
  }
}

export interface Score {
  /** Undeclared relations that are there to find. */
  wanted: number;
  found: number;
  /** Found and true. */
  right: number;
}

export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, { wanted, found, right }) => ({
      wanted: sum.wanted + wanted,
      found: sum.found + found,
      right: sum.right + right,
    }),
    { wanted: 0, found: 0, right: 0 },
  );

export const precision = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ wanted, right }: Score): number => (wanted === 0 ? 1 : right / wanted);
