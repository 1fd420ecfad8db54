import { Router } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';
import { openApiDocument } from '../openapi/document';

/**
 * The document as a page, for a browser: all of it from this server. The page reads its document beside itself, where a
 * browser's key is accepted too, and asks no validator elsewhere.
 */
export function docsRouter(): Router {
  const options = {
    swaggerUrl: './openapi.json',
    customSiteTitle: 'Pairsmith API',
    swaggerOptions: { validatorUrl: null, docExpansion: 'list', displayRequestDuration: true },
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
