import type { Around } from '../nullability';
import type { Schema } from '../normalize/context';
import type { Plan, Predicate, Selection, Value } from '../plan';
import { mapPlan, mapPredicate, mapValue } from '../tree';

/** One way of writing plans; null where it says nothing else. */
export interface Form {
  form: string;
  write: (plan: Plan, schema: Schema) => Plan | null;
}

/** What a form does with each part, its own parts done already; `around` begins with the selection it stands in. */
export interface Parts {
  value?: (value: Value, around: Around) => Value;
  /** `filters`: only whether it is true matters. */
  predicate?: (predicate: Predicate, around: Around, filters: boolean) => Predicate;
  selection?: (selection: Selection, around: Around) => Selection;
}

/** Rewrites every part of a plan, from the inside out. */
function everywhere(plan: Plan, parts: Parts, around: Around = []): Plan {
  if (plan.kind !== 'selection')
    return mapPlan(
      plan,
      { value: (one) => one, predicate: (one) => one, plan: (one) => everywhere(one, parts, around) },
      0,
    );
  const inside: Around = [plan, ...around];
  const nested = (one: Plan): Plan => everywhere(one, parts, inside);
  const value = (one: Value): Value => {
    const inner =
      one.kind === 'truth'
        ? { ...one, of: predicate(one.of, false) }
        : mapValue(one, { value, predicate: (of) => predicate(of, true), plan: nested }, 0);
    return parts.value?.(inner, inside) ?? inner;
  };
  const predicate = (one: Predicate, filters: boolean): Predicate => {
    const isJunction = one.kind === 'all' || one.kind === 'any';
    const inner = mapPredicate(
      one,
      { value, predicate: (of) => predicate(of, filters && isJunction), plan: nested },
      0,
    );
    return parts.predicate?.(inner, inside, filters) ?? inner;
  };
  const written = mapPlan(plan, { value, predicate: (one) => predicate(one, true), plan: nested }, 0);
  return written.kind === 'selection' ? (parts.selection?.(written, around) ?? written) : written;
}

export const form = (name: string, parts: Parts | ((schema: Schema) => Parts)): Form => ({
  form: name,
  write: (plan, schema) => everywhere(plan, typeof parts === 'function' ? parts(schema) : parts),
});
