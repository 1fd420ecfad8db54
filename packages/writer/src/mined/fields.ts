import { dimensionOf } from '../builtin/facts/read-fields';
import type { Dimension, Measure, Ref, Subject } from '../builtin/facts/subject';
import type { SourceRows } from './source-rows';

/** Whose column it is. */
export const subjectAt = ({ path }: Ref, rows: SourceRows): Subject => path.at(-1)?.to ?? rows.of;

/** With what its values mean. */
export function dimensionRef(ref: Ref, rows: SourceRows): Ref<Dimension> {
  const of = subjectAt(ref, rows);
  const { column } = ref.field;
  const known = of.dimensions.find((one) => one.column.name === column.name);
  const kind = of.words.zh.unit === '名' ? 'person' : of.isThing ? 'thing' : 'event';
  return { ...ref, field: known ?? dimensionOf(column, of.words.zh.one, kind) };
}

/** As a number of those rows; null where it is none that anybody reckons with. */
export function measureAt(ref: Ref, rows: SourceRows): Ref<Measure> | null {
  const { name } = ref.field.column;
  const measure = subjectAt(ref, rows).measures.find(({ column }) => column.name === name);
  return measure ? { path: ref.path, field: measure } : null;
}
