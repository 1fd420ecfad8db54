import { AppError, formatSize, said } from '@pairsmith/core';
import type { Request, RequestHandler } from 'express';
import multer from 'multer';

/**
 * Reads a multipart body with one file, in the field `file`, into memory: at most `maxBytes`, so that there is no
 * temporary file to lose. Every limit is set, because multer's own are all Infinity.
 */
export function readUpload(maxBytes: number): RequestHandler[] {
  const reader = multer({
    storage: multer.memoryStorage(),
    // Browsers and curl send file names as UTF-8; multer's default is latin1.
    defParamCharset: 'utf8',
    limits: {
      fileSize: maxBytes,
      files: 1,
      fields: 10,
      fieldSize: 10_000,
      fieldNameSize: 100,
      parts: 12,
      headerPairs: 50,
    },
  });
  return [
    (request, _response, next) => {
      if (!request.is('multipart/form-data'))
        throw new AppError('unsupported_media_type', said('request.not_multipart'));
      next();
    },
    (request, response, next) =>
      reader.single('file')(request, response, (error: unknown) =>
        next(error ? asBadRequest(error, maxBytes) : undefined),
      ),
  ];
}

export interface UploadedFile {
  name: string;
  content: Buffer;
}

export function uploadedFile(request: Request): UploadedFile {
  if (!request.file)
    throw new AppError('missing_required_params', said('request.missing_file'), {
      details: { missing_params: ['file'] },
    });
  return { name: request.file.originalname.normalize('NFC'), content: request.file.buffer };
}

/** busboy's errors about a broken body are plain Errors; all but multer's own limits are the client's malformed request. */
const asBadRequest = (error: unknown, maxBytes: number): unknown => {
  if (!(error instanceof multer.MulterError))
    return new AppError('invalid_params', said('request.bad_multipart'), {
      cause: error,
      details: { invalid_params: ['file'] },
    });
  if (error.code !== 'LIMIT_FILE_SIZE') return error;
  return new AppError('payload_too_large', said('request.upload_too_large', { size: formatSize(maxBytes) }));
};
