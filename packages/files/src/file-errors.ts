import { AppError, said } from '@pairsmith/core';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What the volume's own errors mean to a person; every other error comes back as it is. */
export function asFileError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  if (FULL.has(code)) {
    return new AppError('disk_full', said('disk.full', { code }), { cause: error });
  }
  if (REFUSED.has(code)) {
    return new AppError('file_permission_error', said('disk.permission', { code }), { cause: error });
  }
  // Where a file is opened that must not be reached through a link.
  if (code === 'ELOOP') {
    return new AppError('file_permission_error', said('disk.symlink'), { cause: error });
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
