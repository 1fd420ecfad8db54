import { AppError, said } from '@pairsmith/core';
import type { RequestHandler } from 'express';

/**
 * Uploads are held in memory until they are answered: no more than `max` at a time, so that memory has a bound. One
 * more is refused before its body is read.
 */
export function limitUploads(max: number): RequestHandler {
  let taken = 0;
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) return next();
    if (taken >= max) throw new AppError('rate_limited', said('request.too_many_uploads', { max }));
    taken += 1;
    response.once('close', () => {
      taken -= 1;
    });
    next();
  };
}
