import { lastCompletion } from '@pairsmith/db';
import { parseRequest, queryTrainingDataRequest, searchRequest } from '@pairsmith/core';
import {
  partsOf,
  queryTrainingRecords,
  searchTrainingData,
  trainingStats,
  type SearchHit,
} from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';
import { filtersOf } from '../filters-of';
import { localTime } from '../local-time';
import { pagination } from '../pagination';
import type { Route } from './route';

export const trainingDataRoutes = ({ pool, openEmbedder }: ApiDeps): Route[] => [
  {
    method: 'get',
    path: '/training_data/stats',
    role: 'viewer',
    handle: async () => {
      const { total, breakdown, percentages } = await trainingStats(pool);
      return {
        total_count: total,
        type_breakdown: breakdown,
        type_percentages: percentages,
        last_updated: localTime(await lastCompletion(pool, 'training_load')),
        response: '统计信息获取成功',
      };
    },
  },
  {
    method: 'post',
    path: '/training_data/query',
    role: 'viewer',
    handle: async (request) => {
      const query = parseRequest(queryTrainingDataRequest, request.body ?? {});
      const { records, total } = await queryTrainingRecords(pool, query);
      return {
        records,
        pagination: pagination(query, total),
        filters_applied: filtersOf(query),
        response: total ? `查询成功，共找到 ${total} 条记录` : '查询成功，暂无训练数据',
      };
    },
  },
  {
    method: 'post',
    path: '/training_data/search',
    role: 'viewer',
    handle: async (request) => {
      const { question, limit, task_id } = parseRequest(searchRequest, request.body ?? {});
      const found = await searchTrainingData(pool, await openEmbedder(), {
        question,
        limit,
        taskId: task_id ?? null,
      });
      const sql = found.sql.map(pairView);
      const ddl = found.ddl.map(textView);
      const documentation = found.documentation.map(textView);
      return {
        sql,
        ddl,
        documentation,
        prompt_context: promptContext({ sql, ddl, documentation }),
        response: '检索成功',
      };
    },
  },
];

const rounded = (score: number) => Math.round(score * 10_000) / 10_000;

function pairView({ id, document, score, sources }: SearchHit) {
  const { question, content } = partsOf('sql', document);
  return { id, question, sql: content, score: rounded(score), sources };
}

const textView = ({ id, document, score, sources }: SearchHit) => ({
  id,
  content: document,
  score: rounded(score),
  sources,
});

/** What was found, as one text that an NL2SQL application can put before a question. */
function promptContext(found: {
  sql: ReturnType<typeof pairView>[];
  ddl: ReturnType<typeof textView>[];
  documentation: ReturnType<typeof textView>[];
}): string {
  const parts: [string, string[]][] = [
    ['表结构', found.ddl.map(({ content }) => content)],
    ['说明文档', found.documentation.map(({ content }) => content)],
    ['参考问答', found.sql.map(({ question, sql }) => `问题: ${question}\nSQL: ${sql}`)],
  ];
  return parts
    .filter(([, texts]) => texts.length)
    .map(([title, texts]) => `=== ${title} ===\n${texts.join('\n\n')}`)
    .join('\n\n');
}
