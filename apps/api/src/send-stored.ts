import type { Response } from 'express';

const CONTENT_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/**
 * Sends a file's bytes, with ranges and conditional requests. Bytes that never change have their hash as ETag; a log
 * that grows gets one of size and time.
 */
export function sendStored(
  response: Response,
  path: string,
  { name, sha256 }: { name: string; sha256: string | null },
): Promise<void> {
  const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? '';
  response.setHeader('Content-Type', CONTENT_TYPES[ending] ?? 'text/plain; charset=utf-8');
  response.setHeader('Content-Disposition', contentDisposition(name));
  response.setHeader('Cache-Control', 'private, no-cache');
  if (sha256) response.setHeader('ETag', `"${sha256.slice(0, 32)}"`);
  return new Promise((resolve, reject) =>
    // Data folders such as `.data` lie under dotted names; the name itself was looked up in a row.
    response.sendFile(path, { dotfiles: 'allow', cacheControl: false }, (error) =>
      error && !response.writableEnded && !isAborted(error) ? reject(error) : resolve(),
    ),
  );
}

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
const contentDisposition = (name: string) =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`;

const isAborted = (error: Error & { code?: string }) =>
  error.code === 'ECONNABORTED' || error.code === 'ECONNRESET' || error.code === 'EPIPE';
