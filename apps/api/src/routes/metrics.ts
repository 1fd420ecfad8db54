import { serviceOperations } from '@pairsmith/core';
import type { Metrics } from '../metrics';
import { route, type Route } from './route';

export const metricsRoutes = ({ contentType, scrape }: Metrics): Route[] => [
  route(serviceOperations.getMetrics, async ({ response }) => {
    response.setHeader('Content-Type', contentType);
    // Not `send`: it would put the charset in a place where the format's version is not looked for.
    response.end(await scrape());
  }),
];
