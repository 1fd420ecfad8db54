import { AppError, said } from '@pairsmith/core';

/** Editors on Windows put a byte order mark before UTF-8. */
export function readJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    throw new AppError('file_validation_error', said('pairs.not_json', { name: fileName }), { cause });
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';
