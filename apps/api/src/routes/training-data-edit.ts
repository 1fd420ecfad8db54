import { trainingDataEditOperations as operations } from '@pairsmith/core';
import { checkRole } from '../access';
import { combineTrainingData } from '../combine-training-data';
import { createTrainingData } from '../create-training-data';
import { deleteTrainingData } from '../delete-training-data';
import type { ApiDeps } from '../deps';
import { updateTrainingData } from '../update-training-data';
import { uploadTrainingData } from '../upload-training-data';
import { whenGone } from '../when-gone';
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
      caller: request.caller.name,
      signal: whenGone(response),
    }),
  ),
  route(operations.combineTrainingData, async ({ body, request }) => {
    if (!body.dry_run) checkRole(request.caller, 'admin');
    return combineTrainingData(deps, body);
  }),
];
