import { AppError, said } from '@pairsmith/core';
import type { Response } from 'express';
import { contentDisposition } from './content-disposition';

const CONTENT_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/**
 * Sends a file's bytes, with ranges and conditional requests.
 * @throws AppError range_not_satisfiable, precondition_failed
 */
export function sendStored(
  response: Response,
  path: string,
  { name, etag }: { name: string; etag: string },
): Promise<void> {
  const ending = /\.([a-z]+)(_bak\d+|\.backup(\.\d+)?)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  response.setHeader('Content-Type', CONTENT_TYPES[ending] ?? 'text/plain; charset=utf-8');
  response.setHeader('Content-Disposition', contentDisposition(name));
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', etag);
  return new Promise((resolve, reject) =>
    // Data folders such as `.data` lie under dotted names; the name itself was looked up in a row.
    response.sendFile(path, { dotfiles: 'allow', cacheControl: false }, (error) =>
      error && !response.writableEnded && !isAborted(error) ? reject(asRefusal(error)) : resolve(),
    ),
  );
}

/** What the request's own conditions refuse; a 416 leaves with the `Content-Range` that says how long the file is. */
function asRefusal(error: Error & { status?: number }): Error {
  if (error.status === 416)
    return new AppError('range_not_satisfiable', said('request.bad_range'), {
      details: { invalid_params: ['Range'] },
    });
  if (error.status === 412)
    return new AppError('precondition_failed', said('request.precondition_failed'), {
      details: { invalid_params: ['If-Match'] },
    });
  return error;
}

const isAborted = (error: Error & { code?: string }) =>
  error.code === 'ECONNABORTED' || error.code === 'ECONNRESET' || error.code === 'EPIPE';
