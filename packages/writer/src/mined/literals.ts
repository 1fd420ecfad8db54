import type { Column } from '@pairsmith/catalog';
import type { Value } from '@pairsmith/query-plan';

/** What a literal says, with or without a cast around it; null for anything else. */
export function literalText(value: Value): string | null {
  if (value.kind === 'literal') return value.text;
  if (value.kind === 'cast') return literalText(value.of);
  if (value.kind === 'operate' && value.op === '-' && value.args.length === 1) {
    const text = literalText(value.args[0]!);
    return text === null ? null : `-${text}`;
  }
  return null;
}

export const isDate = ({ type_class: type }: Pick<Column, 'type_class'>): boolean =>
  type === 'date' || type === 'timestamp';

export const isNumber = ({ type_class: type }: Pick<Column, 'type_class'>): boolean =>
  type === 'integer' || type === 'decimal';
