import { serviceOperations } from '@pairsmith/core';
import type { Metrics } from '../service/metrics';
import { route, type Route } from './route';

export const metricsRoutes = ({ contentType, scrape }: Metrics): Route[] => [
  route(serviceOperations.getMetrics, async ({ response }) => {
    const text = await scrape();
    response.setHeader('Content-Type', contentType);
    response.send(text);
  }),
];
