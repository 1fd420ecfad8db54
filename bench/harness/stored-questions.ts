import { inTransaction } from '@pairsmith/db';
import { hashedEmbedder, publishRows, stageRows, trainingRow } from '@pairsmith/training-store';
import type { Pool } from 'pg';

export const ROWS_A_TASK = 500;

/** Pairs into the store, from one number to another, a load a task. */
export async function loadQuestions(pool: Pool, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += ROWS_A_TASK) {
    const taskId = taskOf(at / ROWS_A_TASK);
    const rows = Array.from({ length: Math.min(ROWS_A_TASK, to - at) }, (_, index) =>
      trainingRow(
        {
          ...{ type: 'sql' as const, sourceFile: 'qs.json', proofLevel: 'L2' as const },
          question: questionOf(at + index),
          sql: `SELECT ${at + index};`,
        },
        { taskId, dbName: 'bench' },
      ),
    );
    const vectors = await hashedEmbedder.embed(rows.map(({ text }) => text));
    await inTransaction(pool, async (client) => {
      await stageRows(client, 'bench', rows, vectors);
      await publishRows(client, 'bench', taskId, hashedEmbedder);
    });
  }
}

export const taskOf = (at: number) => `task_20250101_${String(at).padStart(6, '0')}`;

const SUBJECTS = '门店 订单 顾客 商品 供应商 仓库 员工 合同 发票 车辆 课程 学生 设备 航班 病人 药品'.split(
  ' ',
);
const MEASURES = '金额 数量 单价 成本 利润 库存 时长 里程 评分 折扣 重量 温度'.split(' ');
const GROUPS = '城市 月份 部门 类别 等级 渠道 年份 区域 状态 品牌'.split(' ');
const FORMS = [
  (s: string, m: string, g: string, n: number) => `每个${g}的${s}${m}合计是多少，只看编号大于${n}的？`,
  (s: string, m: string, g: string, n: number) => `${m}最高的${n % 50}个${s}属于哪个${g}？`,
  (s: string, m: string, g: string, n: number) => `按${g}统计${s}的平均${m}，排除${n}号`,
  (s: string, m: string, g: string, n: number) => `哪些${s}的${m}超过${n}，它们的${g}是什么？`,
  (s: string, m: string, g: string, n: number) => `show the total ${m} of ${s} ${n} by ${g}`,
];

/** Some 10,000 kinds of question, each in many versions that differ in a number: clusters, as real stores have them. */
export function questionOf(at: number): string {
  const pick = (salt: number) => Math.imul(at + 1, 0x9e3779b1 + 2 * salt) >>> 0;
  const of = <Each>(list: readonly Each[], salt: number) => list[(pick(salt) >>> 9) % list.length]!;
  return of(FORMS, 1)(of(SUBJECTS, 2), of(MEASURES, 3), of(GROUPS, 4), pick(5) % 100_000);
}
