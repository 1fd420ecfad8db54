const HIDDEN = '***';

/**
 * Takes secrets out of text that leaves the process: passwords inside connection strings, bearer tokens, and keys in
 * the forms that clients and providers write them. Works on text, so that it does not matter where a secret stood.
 */
export const scrubText = (text: string): string => (MAY_HOLD_SECRET.test(text) ? scrubbed(text) : text);

/** What every form of a secret has in it; most strings of most events have none of it, and pass at once. */
const MAY_HOLD_SECRET = /:\/\/|bearer|basic|sk-|passw|api[_-]?key|secret|authorization/i;

const scrubbed = (text: string): string =>
  text
    // Greedy up to the last @ before a path or a space: a password may contain one itself.
    .replace(/(:\/\/[^:/@\s"']*):[^\s/"']*@/g, `$1:${HIDDEN}@`)
    .replace(/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi, `$1 ${HIDDEN}`)
    .replace(/\bsk-[A-Za-z0-9_-]{8,}/g, `sk-${HIDDEN}`)
    .replace(
      /(["']?(?:password|passwd|pgpassword|api[_-]?key|x-api-key|secret[_-]?key|authorization)["']?\s*[:=]\s*(?:Bearer\s+|Basic\s+)?)("[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
      (_, name: string, value: string) =>
        `${name}${/^["']/.test(value) ? `${value[0]}${HIDDEN}${value[0]}` : HIDDEN}`,
    );

const SECRET_FIELD = /^(password|passwd|api[_-]?key|x-api-key|secret[_-]?key|authorization|db_?connection)$/i;

/** The same over a whole log event: every string in it, and fields whose name says that they are secret. */
export function scrubValue(value: unknown, seen = new WeakSet<object>()): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (seen.has(value)) return '[circular]';
  seen.add(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return scrubError(value, seen);
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, seen));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SECRET_FIELD.test(name) && item !== null && item !== undefined ? HIDDEN : scrubValue(item, seen),
    ]),
  );
}

/** An error as a plain object: its own fields (code, details) and its causes too, which JSON would drop. */
function scrubError(error: Error, seen: WeakSet<object>): Record<string, unknown> {
  const { name, message, stack, cause, ...fields } = error;
  return {
    name,
    message: scrubText(message),
    ...(stack ? { stack: scrubText(stack) } : {}),
    ...(scrubValue(fields, seen) as object),
    ...(cause === undefined ? {} : { cause: scrubValue(cause, seen) }),
  };
}
