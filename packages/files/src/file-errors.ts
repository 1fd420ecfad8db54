import { AppError } from '@pairsmith/core';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What the volume's own errors mean to a person; every other error comes back as it is. */
export function asFileError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  if (FULL.has(code)) {
    return new AppError(
      'disk_full',
      `磁盘空间不足，文件无法写入（${code}）。请清理数据目录所在磁盘或扩大容量后重新执行`,
      { cause: error },
    );
  }
  if (REFUSED.has(code)) {
    return new AppError(
      'file_permission_error',
      `数据目录没有读写权限（${code}）。请检查 DATA_DIR 的属主和权限，使服务进程的用户可以写入后重新执行`,
      { cause: error },
    );
  }
  // Where a file is opened that must not be reached through a link.
  if (code === 'ELOOP') {
    return new AppError(
      'file_permission_error',
      '数据目录中的文件被符号链接代替，不会通过链接读写。请删除该链接后重试',
      { cause: error },
    );
  }
  return error;
}

/** Runs file work and throws the volume's errors as what they mean. */
export async function withFileErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asFileError(error);
  }
}
