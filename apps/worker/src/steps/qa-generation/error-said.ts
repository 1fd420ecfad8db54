import { isAppError, type Said } from '@pairsmith/core';

/** What a person may read of an error; of one that nobody foresaw, its own words. */
export const errorSaid = (error: Error): Said => (isAppError(error) ? error.said : error.message);
