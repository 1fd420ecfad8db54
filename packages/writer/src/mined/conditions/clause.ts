import { said } from '@pairsmith/core';
import { type Value } from '@pairsmith/query-plan';
import { nameValue, type Words } from '@pairsmith/words';
import type { Dimension, Ref } from '../../builtin/facts/subject';
import * as en from '../../builtin/realization/en';
import * as zh from '../../builtin/realization/zh';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';

/** A part that the writer has no condition for, in words of its own. */
export interface Clause {
  words: Words;
  refs: Ref[];
}

export function clause(ref: Ref, say: (name: Words, unit: string) => Words): Clause {
  const unit = 'unit' in ref.field ? String(ref.field.unit) : '';
  return { words: say({ zh: zh.nameOf(ref), en: en.nameOf(ref) }, unit), refs: [ref] };
}

/** `lower(name)` is the name where case does not matter. */
export const folded = (value: Value): Value => {
  const [of] = value.kind === 'call' && /^(lower|upper)$/.test(value.name) ? value.args : [];
  return of ?? value;
};

export function refOf(value: Value, rows: SourceRows): Ref {
  const column = plainColumn(folded(value));
  if (!column) throw new Unsaid(said('mined.unsaid_condition'));
  return rows.refOf(column);
}

export const valueOf = ({ field: { column } }: Ref<Dimension>, raw: string) => ({
  raw,
  words: nameValue(column, raw),
  share: 0,
});
