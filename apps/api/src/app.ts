import express, { type Express } from 'express';
import helmet from 'helmet';
import { auditTrail } from './audit/audit-trail';
import { allow, identify } from './http/access';
import { checkJsonText } from './http/check-json-text';
import type { ApiDeps } from './deps';
import { errorHandler, unknownRoute } from './http/error-handler';
import { BODY_PACE, hurryBodies } from './http/hurry-bodies';
import { logRequests } from './http/log-requests';
import { giveId } from './http/request-id';
import { refuseForeignPages, type PageRules } from './http/refuse-foreign-pages';
import { createMetrics } from './service/metrics';
import { limitRate, limitWrongKeys } from './http/rate-limit';
import { auditRoutes } from './routes/audit';
import { boardRoutes } from './routes/board';
import { consoleRoutes } from './routes/console';
import { databaseRoutes } from './routes/database';
import { docsRouter } from './routes/docs';
import { evaluationRoutes } from './routes/evaluations';
import { eventRoutes } from './routes/events';
import { exportRoutes } from './routes/export';
import { fileRoutes } from './routes/files';
import { logRoutes } from './routes/logs';
import { meRoutes } from './routes/me';
import { metricsRoutes } from './routes/metrics';
import { routerOf, type Route } from './routes/route';
import { pairRoutes } from './routes/pairs';
import { healthRoutes, serviceRoutes } from './routes/service';
import { tableListRoutes } from './routes/table-list';
import { taskRoutes } from './routes/tasks';
import { trainingDataRoutes } from './routes/training-data';
import { vectorRoutes } from './routes/vector';
import { trainingDataEditRoutes } from './routes/training-data-edit';
import { limitUploads } from './files/upload-slots';

const BOARD = '/admin/queues';
/** Each holds up to 10 MiB until it is answered. */
const MAX_UPLOADS = 8;

/** Pages are made of this service's own files: helmet's rules, without styles and fonts from any https host. */
const PAGE_POLICY = {
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  // Whether this is reached over TLS is the proxy's matter: over plain HTTP an upgrade would break every page.
  upgradeInsecureRequests: null,
};

/** Every endpoint below /api/v0. */
const apiRoutes = (deps: ApiDeps): Route[] => [
  ...taskRoutes(deps),
  ...tableListRoutes(deps),
  ...fileRoutes(deps),
  ...pairRoutes(deps),
  ...evaluationRoutes(deps),
  ...exportRoutes(deps),
  ...logRoutes(deps),
  ...eventRoutes(deps),
  ...databaseRoutes(deps),
  ...trainingDataRoutes(deps),
  ...vectorRoutes(deps),
  ...trainingDataEditRoutes(deps),
  ...auditRoutes(deps),
  ...meRoutes(deps),
];

/** The HTTP service. Who calls is known before a body is read; every error leaves through one handler. */
export function createApp(deps: ApiDeps): Express {
  const app = express();
  const metrics = createMetrics(deps);
  app.disable('x-powered-by');
  // A status that is polled must be the status now.
  app.set('etag', false);
  app.use(giveId, logRequests(deps.log), metrics.observe);
  app.use(helmet({ contentSecurityPolicy: { directives: PAGE_POLICY } }));
  app.use(refuseForeignPages(pageRules(deps)));
  app.use(routerOf(healthRoutes(deps)));
  app.use(consoleRoutes(deps.consoleFolder));
  app.use(identify(deps.config.API_KEYS, limitWrongKeys(deps.config.RATE_LIMIT_PER_SECOND)));
  app.use(BOARD, allow('admin'), boardRoutes(deps.queue, BOARD));
  app.use(['/api/v0', '/metrics'], limitRate(deps.config.RATE_LIMIT_PER_SECOND));
  app.use('/docs', allow('viewer'), docsRouter());
  app.use(routerOf([...serviceRoutes(), ...metricsRoutes(metrics)]));
  app.use('/api/v0', hurryBodies(deps.bodyPace ?? BODY_PACE), limitUploads(MAX_UPLOADS));
  app.use(express.json({ limit: '1mb', verify: checkJsonText }));
  app.use('/api/v0', routerOf(apiRoutes(deps), auditTrail(deps)));
  app.use(unknownRoute, errorHandler(deps.log));
  return app;
}

const pageRules = ({ config }: ApiDeps): PageRules => ({
  hasApiKeys: config.API_KEYS.length > 0,
  publicUrl: config.PUBLIC_URL,
});
