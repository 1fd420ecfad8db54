import { trainingDataEditOperations as operations } from '@pairsmith/core';
import { checkRole } from '../http/access';
import { combineTrainingData } from '../training-data/combine-training-data';
import { createTrainingData } from '../training-data/create-training-data';
import { deleteTrainingData } from '../training-data/delete-training-data';
import type { ApiDeps } from '../deps';
import { updateTrainingData } from '../training-data/update-training-data';
import { uploadTrainingData } from '../training-data/upload-training-data';
import { whenGone } from '../http/when-gone';
import { route, type Route } from './route';

export const trainingDataEditRoutes = (deps: ApiDeps): Route[] => [
  route(operations.createTrainingData, ({ body, request, response }) =>
    createTrainingData(deps, body.data, { caller: request.caller.name, signal: whenGone(response) }),
  ),
  route(operations.updateTrainingData, ({ body, response }) =>
    updateTrainingData(deps, body, whenGone(response)),
  ),
  route(operations.deleteTrainingData, ({ body }) => deleteTrainingData(deps, body.ids)),
  route(operations.uploadTrainingData, ({ body, file, request, response }) =>
    uploadTrainingData(deps, file, {
      type: body.file_type,
      dbName: body.db_name,
      caller: request.caller.name,
      signal: whenGone(response),
    }),
  ),
  route(operations.combineTrainingData, async ({ body, request }) => {
    if (!body.dry_run) checkRole(request.caller, 'admin');
    return combineTrainingData(deps, body);
  }),
];
