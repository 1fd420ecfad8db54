import { plural } from '@pairsmith/words';
import type { Grouping } from '../../facts/groupings';
import type { Field, Ref, Subject } from '../../facts/subject';

/** One of the rows: `order`, `snowmaking record`. */
export const oneOf = ({ words: { en } }: Subject): string =>
  en.rows.endsWith(' records') && !en.one.endsWith('record') ? `${en.one} record` : en.one;

/** A field's name; a parent's with the parent before it, unless everybody knows whose it is. */
export function nameOf(ref: Ref): string {
  const owner = ref.path.at(-1)?.words.en;
  const name = ref.field.words.en;
  if (!owner || name.startsWith(owner) || isClear(ref)) return name;
  // Order status of a sales order is the sales order status.
  const last = owner.split(' ').at(-1) ?? '';
  return name.startsWith(`${last} `) ? `${owner}${name.slice(last.length)}` : `${owner} ${name}`;
}

/** Billing country: of two words or more, which neither the rows nor another table that they belong to have. */
function isClear({ path, field }: Ref): boolean {
  const [step] = path;
  if (!step || path.length > 1 || !/^[a-z]{3,} [a-z]{3,}/.test(field.words.en)) return false;
  const { from, to } = step;
  const others = [from, ...from.parents.map((one) => one.to).filter((one) => one !== to)];
  return others.every((other) => fieldsOf(other).every(({ words }) => words.en !== field.words.en));
}

const fieldsOf = ({ dimensions, measures, dates }: Subject): Field[] => [
  ...dimensions,
  ...measures,
  ...dates,
];

/** What a group is called, as a heading. */
export const groupName = (by: Grouping): string =>
  by.kind === 'entity'
    ? (by.path.at(-1)?.words.en ?? by.show.words.en)
    : nameOf({ path: by.path, field: by.field });

/** `vessel name`: with the table's noun, unless it has it already. */
export const ownedName = ({ words: { en } }: Subject, { words }: Pick<Field, 'words'>): string =>
  words.en.startsWith(en.one) || en.one.split(' ').includes(words.en.split(' ')[0] ?? '')
    ? words.en
    : `${en.one} ${words.en}`;

/** What names a row, without its noun where the sentence has it: the `name` of insurers, not their `insurer name`. */
export const labelOf = ({ words: { en } }: Subject, { words }: Pick<Field, 'words'>): string => {
  const own = words.en.startsWith(`${en.one} `) ? words.en.slice(en.one.length + 1) : words.en;
  if (own === 'label' || /^(full|display|real) name$/.test(own) || isNamedShort(own, en.one)) return 'name';
  // The numbers of invoices would be how many.
  return /^(name|title|code)$/.test(own) ? own : words.en;
};

/** The `cat name` of cost categories, the `cover name` of cover types. */
function isNamedShort(name: string, one: string): boolean {
  const words = name.split(' ');
  const whole = one.split(' ');
  return (
    words.length > 1 &&
    words.at(-1) === 'name' &&
    words.slice(0, -1).every((word) => whole.some((own) => word.length >= 3 && own.startsWith(word)))
  );
}

export const labelsOf = (of: Subject, label: Pick<Field, 'words'>): string => plural(labelOf(of, label));
