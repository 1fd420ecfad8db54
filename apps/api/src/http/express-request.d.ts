import type { Caller } from './access';

declare global {
  namespace Express {
    interface Request {
      /** Made for each request; stands in error answers and in the log. */
      id: string;
      caller: Caller;
    }
  }
}
