import type { StepDeps } from '../../apps/worker/src/steps/deps';
import { hashedEmbedder, searchTrainingData } from '@pairsmith/training-store';
import type { Asked, LoadedDatabase } from './load-databases';

/** What an application asks for that says nothing about how many. */
const LIMIT = 5;

export interface Answered extends Asked {
  /** The first that the words found, and all that the answer shows. */
  found: string[];
  shown: string[];
}

export interface AnsweredDatabase extends LoadedDatabase {
  answered: Answered[];
}

export async function askAll(
  databases: readonly LoadedDatabase[],
  { pool }: Pick<StepDeps, 'pool'>,
): Promise<AnsweredDatabase[]> {
  const all: AnsweredDatabase[] = [];
  for (const loaded of databases) {
    const tableOf = await tablesById(pool, loaded.taskId);
    const answered: Answered[] = [];
    for (const asked of loaded.asked) {
      const { ddl } = await searchTrainingData(pool, hashedEmbedder, {
        question: asked.question,
        limit: LIMIT,
        selection: { dbName: loaded.database },
      });
      const names = ddl.map(({ id, related }) => ({ name: tableOf.get(id) ?? id, related }));
      answered.push({
        ...asked,
        found: names.filter(({ related }) => !related).map(({ name }) => name),
        shown: names.map(({ name }) => name),
      });
    }
    all.push({ ...loaded, answered });
  }
  return all;
}

async function tablesById(pool: StepDeps['pool'], taskId: string): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, cmetadata ->> 'table' as name from public.langchain_pg_embedding
      where cmetadata @> jsonb_build_object('task_id', $1::text) and cmetadata ? 'table'`,
    [taskId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
