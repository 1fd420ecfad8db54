import { issue } from './issue';
import { z } from 'zod';
import { isMaskedConnection } from '../passwords';

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export const text = (max: number) =>
  z
    .string()
    .max(max, { error: issue('field.too_long', { max }) })
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: issue('field.bad_characters') });

export const nonEmptyText = (max: number) =>
  text(max).refine((value) => value.trim() !== '', { error: issue('field.empty') });

export const connectionString = nonEmptyText(2048)
  .refine((value) => /^postgres(ql)?:\/\//.test(value), { error: issue('field.postgresql') })
  .refine((value) => !isMaskedConnection(value), { error: issue('field.masked') });

/** Whole numbers in a query string arrive as text. */
export const queryInteger = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, { error: issue('field.integer') })
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

export const integer = (min: number, max: number) => z.number().int().min(min).max(max);

/** A day, or a time with a blank or `T`; as the lower and upper end of what it covers. */
export const moment = text(32)
  .regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)?$/, {
    error: issue('field.time_form'),
    abort: true,
  })
  .refine(isOnCalendar, { error: issue('field.no_such_time') });

/** JavaScript reads the 30th of February as the 2nd of March, and says nothing. */
function isOnCalendar(value: string): boolean {
  const given = value.slice(0, 19).replace(' ', 'T');
  const at = new Date(`${given}${'0000-00-00T00:00:00'.slice(given.length)}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given);
}
