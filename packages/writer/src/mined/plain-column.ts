import type { Column } from '@pairsmith/query-plan';

/** A column of the rows themselves, with or without a cast around it; null for anything else. */
export const plainColumn = (value: { kind: string }): Column | null =>
  value.kind === 'column' && (value as Column).up === 0
    ? (value as Column)
    : value.kind === 'cast'
      ? plainColumn((value as unknown as { of: Column }).of)
      : null;
