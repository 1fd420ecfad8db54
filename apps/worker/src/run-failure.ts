import { isAppError } from '@pairsmith/core';
import { isConnectionError, type RunEnd } from '@pairsmith/db';
import { asFileError } from '@pairsmith/files';

/** How a run ends because of what its step threw. What cannot be foreseen is a bug: its stack is in the process's log. */
export function runEndOf(thrown: unknown): RunEnd {
  const error = asFileError(thrown);
  if (isAppError(error)) return { errorType: error.code, errorMessage: error.message };
  if (isConnectionError(error)) {
    return {
      errorType: 'internal_error',
      errorMessage: '状态数据库连接中断，步骤未完成；请检查 DATABASE_URL 指向的数据库后重新执行',
    };
  }
  return {
    errorType: 'internal_error',
    errorMessage: `系统内部错误，步骤未完成；请查看worker日志中的错误堆栈（${nameOf(error)}），排除后重新执行`,
  };
}

/** Not the message of an unknown error: it may hold rows, SQL or paths. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
