import type { Caller } from './access';

declare global {
  namespace Express {
    interface Request {
      /** The caller's `X-Request-Id` or one made for the request; stands in error answers and in the log. */
      id: string;
      caller: Caller;
    }
  }
}
