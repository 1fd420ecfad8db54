import { pairOperations, said, type Message } from '@pairsmith/core';
import { listReviews } from '@pairsmith/db';
import type { Request } from 'express';
import type { ApiDeps } from '../deps';
import { whenGone } from '../http/when-gone';
import { listPairs } from '../pairs/list-pairs';
import { pairDetail, pairView, type JudgedPair } from '../pairs/pair-view';
import { previewPair } from '../pairs/preview-pair';
import { changed, findPair, reviewPair } from '../pairs/review-pair';
import { createPairReader } from '../pairs/task-pairs';
import { findTask, taskIdOf } from '../tasks/find-task';
import { param, route, type Route } from './route';

export const pairRoutes = (deps: ApiDeps): Route[] => {
  const readPairs = createPairReader(deps);
  const read = async (request: Request) => {
    const { task_id } = await findTask(deps.pool, request);
    return { task_id, there: await readPairs(task_id), reviews: await listReviews(deps.pool, task_id) };
  };
  return [
    route(pairOperations.listPairs, async ({ query, request }) => {
      const { task_id, there, reviews } = await read(request);
      const all = there.pairs.map((pair): JudgedPair => ({ ...pair, review: reviews.get(pair.hash) }));
      const { pairs, total, next, counts } = listPairs(all, query);
      return { pairs: pairs.map(pairView), total, next, counts, task_id, response: said('done.pairs') };
    }),

    route(pairOperations.previewPair, async ({ body, request, response }) => {
      const { task_id } = await findTask(deps.pool, request);
      const { files } = await readPairs(task_id);
      const preview = await previewPair(deps, { taskId: task_id, files, gone: whenGone(response) }, body);
      return { ...preview, task_id, response: said('done.preview') };
    }),

    route(pairOperations.getPair, async ({ request }) => {
      const { task_id, there, reviews } = await read(request);
      const id = param(request, 'pair_id');
      const pair = await findPair(deps, task_id, id, there, reviews);
      if (pair.hash !== id) throw changed(pair, {});
      return { pair: pairDetail(pair), task_id, response: said('done.pair') };
    }),

    route(pairOperations.reviewPair, async ({ body, request, response }) => {
      const task_id = taskIdOf(request);
      const id = param(request, 'pair_id');
      const asked = { taskId: task_id, id, by: request.caller.name, gone: whenGone(response) };
      const pair = await reviewPair({ deps, readPairs }, asked, body);
      return { pair: pairDetail(pair), task_id, response: whatWasDone(pair, pair.hash !== id) };
    }),
  ];
};

function whatWasDone({ entry }: JudgedPair, isEdit: boolean): Message {
  if (!isEdit) return said('done.pair_reviewed');
  return entry ? said('done.pair_quarantined', { why: entry.error }) : said('done.pair_edited');
}
