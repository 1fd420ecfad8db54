import {
  trainingDataOperations,
  type FoundPair,
  type FoundTable,
  type FoundText,
  type SelectionRequest,
  said,
} from '@pairsmith/core';
import {
  lastChange,
  partsOf,
  promptContext,
  queryTrainingRecords,
  searchTrainingData,
  trainingStats,
  type SearchHit,
  type Selection,
  type TableHit,
} from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';
import { withEmbeddingDeadline } from '../training-data/embedding-deadline';
import { filtersOf } from '../http/filters-of';
import { languageOf } from '../http/language';
import { localTime } from '../http/local-time';
import { pagination } from '../http/pagination';
import { whenGone } from '../http/when-gone';
import { route, type Route } from './route';

export const trainingDataRoutes = (deps: ApiDeps): Route[] => [
  route(trainingDataOperations.getTrainingStats, async ({ query }) => {
    const selection = selectionOf({ ...query, task_ids: query.task_ids?.split(',') });
    const { total, breakdown, percentages } = await trainingStats(deps.pool, selection);
    return {
      total_count: total,
      type_breakdown: breakdown,
      type_percentages: percentages,
      last_updated: localTime(await lastChange(deps.pool)),
      response: said('done.stats'),
    };
  }),

  route(trainingDataOperations.queryTrainingData, async ({ body }) => {
    const { records, total } = await queryTrainingRecords(deps.pool, body, selectionOf(body));
    return {
      records,
      pagination: pagination(body, total),
      filters_applied: filtersOf(body),
      response: total ? said('done.training_found', { total }) : said('done.training_none'),
    };
  }),

  route(trainingDataOperations.searchTrainingData, async ({ body, request, response }) => {
    const { question, limit } = body;
    const selection = selectionOf(body);
    const found = await withEmbeddingDeadline(deps, whenGone(response), async (signal) =>
      searchTrainingData(deps.pool, await deps.openEmbedder(signal), { question, limit, selection, signal }),
    );
    const hits = {
      sql: found.sql.map(pairView),
      ddl: found.ddl.map(tableView),
      documentation: found.documentation.map(textView),
    };
    return {
      ...hits,
      prompt_context: promptContext(found, languageOf(request)),
      response: said('done.search'),
    };
  }),
];

const selectionOf = ({ task_id, task_ids, db_name }: SelectionRequest): Selection => ({
  taskIds:
    task_id === undefined && task_ids === undefined
      ? undefined
      : [...(task_id === undefined ? [] : [task_id]), ...(task_ids ?? [])],
  dbName: db_name,
});

const rounded = (score: number) => Math.round(score * 10_000) / 10_000;

function pairView({ id, document, score, sources }: SearchHit): FoundPair {
  const { question, content } = partsOf('sql', document);
  return { id, question, sql: content, score: rounded(score), sources };
}

const textView = ({ id, document, score, sources }: SearchHit): FoundText => ({
  id,
  content: document,
  score: rounded(score),
  sources,
});

const tableView = (hit: TableHit): FoundTable => ({ ...textView(hit), related: hit.related });
