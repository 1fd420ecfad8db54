import { AppError } from '@pairsmith/core';
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
        throw new AppError('unsupported_media_type', '请用 multipart/form-data 上传文件，文件放在 file 字段');
      next();
    },
    (request, response, next) =>
      reader.single('file')(request, response, (error: unknown) =>
        next(error ? asBadRequest(error) : undefined),
      ),
  ];
}

export interface UploadedFile {
  name: string;
  content: Buffer;
}

export function uploadedFile(request: Request): UploadedFile {
  if (!request.file)
    throw new AppError('missing_required_params', '缺少必需参数: file', {
      details: { missing_params: ['file'] },
    });
  return { name: request.file.originalname.normalize('NFC'), content: request.file.buffer };
}

/** busboy's errors about a broken body are plain Errors; all but multer's own limits are the client's malformed request. */
const asBadRequest = (error: unknown): unknown =>
  error instanceof multer.MulterError
    ? error
    : new AppError('invalid_params', '上传的请求体不完整或格式不正确', {
        cause: error,
        details: { invalid_params: ['file'] },
      });
