import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { catalogFile, pairFiles, publishFiles, type FiledPair } from '../support/publish-files';
import type { TestConsole } from '../support/console';

/** A task whose pairs are there at once, without the steps that would write them: as many as a test wants. */

const catalog = exampleCatalog(
  [
    exampleTable(
      'bss_company',
      [
        exampleColumn('id', 'character varying(32)'),
        exampleColumn('company_name', 'character varying(100)'),
        exampleColumn('city', 'character varying(20)'),
        exampleColumn('contact_phone', 'character varying(20)', {
          masking: { policy: 'mask', kind: 'phone' },
        }),
      ],
      { title: '公司', primary_key: ['id'], row_estimate: 100 },
    ),
  ],
  { database: 'highway_db' },
);

export const pairNumber = (n: number): FiledPair => ({
  question: `第${n}问：名称长度超过${n}的公司有多少家？`,
  sql: `SELECT count(*) AS companies FROM bss_company WHERE length(company_name) > ${n};`,
  proof: {
    level: (['L2', 'L3', 'L4'] as const)[n % 3],
    reader: n % 10 === 0 ? 'doubt' : 'agreed',
    reader_reasons: n % 10 === 0 ? [`看不出为什么是${n}`] : [],
    theme: n % 2 ? '公司规模' : '公司名称',
    difficulty: (['easy', 'medium', 'hard'] as const)[n % 3],
    traits: ['filter'],
  },
});

export const QUARANTINED = {
  question: '有多少家公司留了电话？',
  sql: 'SELECT count(contact_fax) FROM bss_company;',
};

/** @returns the task's id */
export async function makeDeskTask(
  { service }: Pick<TestConsole, 'service'>,
  pairs: readonly FiledPair[],
  taskName = '评审台',
): Promise<string> {
  const { task_id } = await service.api.createTask({ task_name: taskName, db_name: 'highway_db' });
  const entry = {
    ...QUARANTINED,
    ...{ reason: 'unknown_column' as const, error: '字段 contact_fax 不存在' },
    attempts: [{ sql: 'SELECT count(contact_fax) FROM company;', error: '表 company 不存在' }],
    ...{ theme: '联系方式', intent: null, style: null, origin: 'builtin' as const },
  };
  const files = await pairFiles('highway_db_1', pairs, [entry]);
  await publishFiles(service, task_id, { ...catalogFile(catalog), ...files });
  return task_id;
}

export const numbered = (count: number): FiledPair[] =>
  Array.from({ length: count }, (_, at) => pairNumber(at + 1));
