import { meOperations, said } from '@pairsmith/core';
import type { ApiDeps } from '../deps';
import { route, type Route } from './route';

export const meRoutes = ({ config }: Pick<ApiDeps, 'config'>): Route[] => [
  route(meOperations.getMe, ({ request: { caller } }) =>
    Promise.resolve({
      name: caller.name,
      role: caller.role,
      keys_in_use: config.API_KEYS.length > 0,
      response: said('done.me'),
    }),
  ),
];
