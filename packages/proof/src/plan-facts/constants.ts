import type { Value } from '@pairsmith/query-plan';

export interface Constant {
  kind: 'text' | 'number' | 'boolean';
  text: string;
}

/** A literal, casts of it taken off. */
export function constantOf(value: Value): Constant | null {
  if (value.kind === 'cast') return constantOf(value.of);
  if (value.kind !== 'literal') return null;
  const { type, text } = value;
  return { kind: type === 'number' || type === 'boolean' ? type : 'text', text };
}
