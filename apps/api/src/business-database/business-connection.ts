import { AppError, said } from '@pairsmith/core';
import type { Config } from '../config';

/** The connection a request names, else the configured one. @throws AppError missing_required_params where there is neither */
export function businessConnection(given: string | undefined, config: Config): string {
  const connection = given ?? config.BUSINESS_DATABASE_URL;
  if (connection) return connection;
  throw new AppError('missing_required_params', said('request.no_connection'), {
    details: { missing_params: ['db_connection'] },
  });
}
