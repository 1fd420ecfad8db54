import type { Catalog } from '@pairsmith/catalog';
import fc from 'fast-check';
import { Client, type QueryArrayResult } from 'pg';
import { catalogOf, ddlOf, randomCatalog, type RandomCatalog } from './random-catalog';

/** Random tables in one database: the first catalogue in `public`, each other one in a schema of its own. */
export class PlanDatabase {
  private constructor(
    private readonly client: Client,
    private readonly catalogs: { tables: RandomCatalog; catalog: Catalog }[],
  ) {}

  static async fill(url: string, count: number, seed: number): Promise<PlanDatabase> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const catalogs: { tables: RandomCatalog; catalog: Catalog }[] = [];
    for (let i = 0; i < count; i += 1) {
      const schema = i === 0 ? 'public' : `s${i}`;
      const [tables] = fc.sample(randomCatalog(schema), { numRuns: 1, seed: seed + i });
      if (!tables) throw new Error('fast-check gave no catalogue.');
      if (i > 0) await client.query(`create schema ${schema}`);
      await client.query(ddlOf(tables));
      catalogs.push({ tables, catalog: catalogOf(tables) });
    }
    return new PlanDatabase(client, catalogs);
  }

  get count(): number {
    return this.catalogs.length;
  }

  tablesOf(at: number): RandomCatalog {
    return this.at(at).tables;
  }

  catalogOf(at: number): Catalog {
    return this.at(at).catalog;
  }

  /** The rows of each statement as texts, sorted: one journey to the server, or as many as it takes to tell which fails. */
  async rowsOf(statements: string[]): Promise<string[][]> {
    if (statements.length === 0) return [];
    try {
      return await this.run(statements);
    } catch (error) {
      for (const statement of statements)
        await this.run([statement]).catch((cause: unknown) => {
          throw new Error(`${cause instanceof Error ? cause.message : String(cause)}: ${statement}`, {
            cause,
          });
        });
      throw error;
    }
  }

  private async run(statements: string[]): Promise<string[][]> {
    const result: unknown = await this.client.query({
      text: statements.join(';\n'),
      rowMode: 'array',
      types: { getTypeParser: () => (text: unknown) => text },
    } as never);
    const results = (Array.isArray(result) ? result : [result]) as QueryArrayResult[];
    return results.map(({ rows }) => rows.map((row) => JSON.stringify(row)).sort());
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private at(at: number): { tables: RandomCatalog; catalog: Catalog } {
    const one = this.catalogs[at];
    if (!one) throw new RangeError(`There are ${this.catalogs.length} catalogues.`);
    return one;
  }
}
