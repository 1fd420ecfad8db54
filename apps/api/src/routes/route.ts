import { AppError, type Role } from '@pairsmith/core';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { allow } from '../access';
import { answer, type Answer } from '../answer';

/** One endpoint: who may call it, and what it does. A handler that has answered by itself (a file's bytes) returns nothing. */
export interface Route {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  role: Role;
  /** Middleware of this route alone, e.g. the reader of an upload. */
  before?: RequestHandler[];
  handle: (request: Request, response: Response) => Promise<Answer | void>;
}

/** Mounts the routes; a known path with another method is 405 and names the methods it has. */
export function routerOf(routes: readonly Route[]): Router {
  const router = Router();
  const byPath = new Map<string, Route[]>();
  for (const route of routes) byPath.set(route.path, [...(byPath.get(route.path) ?? []), route]);
  for (const [path, there] of byPath) {
    for (const { method, role, before = [], handle } of there)
      router[method](path, allow(role), ...before, async (request: Request, response: Response) => {
        const data = await handle(request, response);
        if (data) answer(response, data);
      });
    const methods = there.map(({ method }) => method.toUpperCase());
    router.all(path, (request, response) => {
      response.setHeader('Allow', methods.join(', '));
      throw new AppError(
        'method_not_allowed',
        `${request.path} 不支持 ${request.method}，支持: ${methods.join(', ')}`,
      );
    });
  }
  return router;
}

/** A path parameter; Express types it as possibly a list. */
export const param = (request: Request, name: string): string => String(request.params[name]);
