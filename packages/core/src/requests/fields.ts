import { z } from 'zod';
import { isMaskedConnection } from '../passwords';

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export const text = (max: number) =>
  z
    .string()
    .max(max, { error: `长度不能超过${max}个字符` })
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: '含有无法存储的字符' });

export const nonEmptyText = (max: number) =>
  text(max).refine((value) => value.trim() !== '', { error: '不能为空' });

export const connectionString = nonEmptyText(2048)
  .refine((value) => /^postgres(ql)?:\/\//.test(value), { error: '必须以 postgresql:// 开头' })
  .refine((value) => !isMaskedConnection(value), { error: '连接串中的密码已被掩码(***)，请填写真实密码' });

/** Whole numbers in a query string arrive as text. */
export const queryInteger = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, { error: '必须是整数' })
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

export const integer = (min: number, max: number) => z.number().int().min(min).max(max);

/** A day, or a time with a blank or `T`; as the lower and upper end of what it covers. */
export const moment = text(32)
  .regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)?$/, {
    error: '时间格式应为 YYYY-MM-DD 或 YYYY-MM-DD HH:MM:SS',
    abort: true,
  })
  .refine(isOnCalendar, { error: '不是有效的时间' });

/** JavaScript reads the 30th of February as the 2nd of March, and says nothing. */
function isOnCalendar(value: string): boolean {
  const given = value.slice(0, 19).replace(' ', 'T');
  const at = new Date(`${given}${'0000-00-00T00:00:00'.slice(given.length)}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given);
}
