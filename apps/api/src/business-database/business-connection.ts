import { AppError } from '@pairsmith/core';
import type { Config } from '../config';

/** The connection a request names, else the configured one. @throws AppError missing_required_params where there is neither */
export function businessConnection(given: string | undefined, config: Config): string {
  const connection = given ?? config.BUSINESS_DATABASE_URL;
  if (connection) return connection;
  throw new AppError(
    'missing_required_params',
    '缺少必需参数: db_connection（服务未配置默认业务数据库 BUSINESS_DATABASE_URL）',
    { details: { missing_params: ['db_connection'] } },
  );
}
