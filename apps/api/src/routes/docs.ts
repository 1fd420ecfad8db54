import { Router } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';
import { openApiDocument } from '../openapi/document';

interface PageRequest {
  headers: Record<string, string>;
}

/** Runs in the browser, which gets its text, so that nothing of this file is known there. */
const sayTriedOut = (request: PageRequest): PageRequest => {
  request.headers['X-Tried-Out'] = '1';
  return request;
};

/**
 * The document as a page, for a browser: all of it from this server. The page reads its document beside itself, where a
 * browser's key is accepted too, and asks no validator elsewhere.
 */
export function docsRouter(): Router {
  const options = {
    swaggerUrl: './openapi.json',
    customSiteTitle: 'Pairsmith API',
    swaggerOptions: {
      ...{ validatorUrl: null, docExpansion: 'list', displayRequestDuration: true },
      requestInterceptor: sayTriedOut,
    },
  };
  const router = Router();
  router.use((request, response, next) => {
    // The page names its files relative to /docs/.
    if (request.path === '/' && !request.originalUrl.split('?', 1)[0]?.endsWith('/'))
      response.redirect(301, `${request.baseUrl}/`);
    else next();
  });
  router.use('/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });
  router.use(serveFiles(undefined, options));
  router.use(/^\/$/, setup(undefined, options));
  return router;
}
