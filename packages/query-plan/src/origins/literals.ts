import type { Value } from '../plan';

export interface Literal {
  kind: 'text' | 'number' | 'boolean';
  text: string;
}

/** A literal, casts of it taken off. */
export function literalOf(value: Value): Literal | null {
  if (value.kind === 'cast') return literalOf(value.of);
  if (value.kind !== 'literal') return null;
  const { type, text } = value;
  return { kind: type === 'number' || type === 'boolean' ? type : 'text', text };
}
