import { said } from '@pairsmith/core';
/** Said by whatever accepts work or speaks of readiness while nobody would do it. */
export const NO_WORKER = said('service.no_worker');
