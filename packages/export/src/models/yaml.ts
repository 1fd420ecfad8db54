import { stringify } from 'yaml';

/** Lines stay as they are, so that a text is found again; a list stands no deeper than its key, so that items may follow one another. */
export const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, indentSeq: false });

/** Field by field, without those that say nothing. */
export const withoutEmpty = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
