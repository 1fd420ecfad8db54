import { flagAdjective } from '@pairsmith/words';
import { isRole } from '../../facts/facts';
import type { Condition } from '../../condition';
import type { Dimension, Subject } from '../../facts/subject';
import { isFlag } from '../flags';
import { isMany, placeName, withArticle } from './articles';
import { happenedTo } from './dated';
import { nameOf } from './names';
import { isProperName, valueOf } from './values';

/**
 * A condition as it stands beside the noun that it narrows: before it (active), behind it as what the rows are (in Canada, shipped
 * to Brazil, for active customers), have (rating PG, a total above 5) or are not, and when they happened.
 */
export interface Modifier {
  at: 'before' | 'place' | 'of' | 'with' | 'that' | 'verb' | 'when';
  text: string;
}

type Is = Extract<Condition, { kind: 'is' }>;

/** null for what no person would say. */
export function modifierOf(of: Subject, condition: Condition): Modifier | null {
  switch (condition.kind) {
    case 'is':
      return condition.ref.path.length > 0 ? parentIs(condition) : ownIs(condition);
    case 'during':
      return during(of, condition);
    case 'above':
      return { at: 'with', text: above(nameOf(condition.ref), condition.threshold) };
  }
}

/** `more than 5 parking spaces`, `a unit price above 5`. */
export const above = (name: string, threshold: number): string =>
  isMany(name) ? `more than ${threshold} ${name}` : `${withArticle(name)} above ${threshold}`;

function ownIs({ ref: { field }, value }: Is): Modifier | null {
  const own = flagAdjective(field.column, { raw: value.raw, label: field.labels.get(value.raw) });
  if (own?.en) return { at: 'before', text: own.en };
  if (isFlag({ field })) return notSo(field, value.raw);
  return placed(field.words.en, value) ?? sorted(field.words.en, value);
}

/** `are not discontinued`, where the language has a word for the yes alone. */
function notSo({ column, labels }: Dimension, raw: string): Modifier | null {
  const yes = [...labels].find(([, label]) => /^(是|有|yes|true|y)$/i.test(label))?.[0] ?? 'true';
  const adjective = flagAdjective(column, { raw: yes, label: labels.get(yes) })?.en;
  return adjective && raw !== yes && !raw.startsWith('t')
    ? { at: 'that', text: `are not ${adjective}` }
    : null;
}

/** Where something is goes without the column's name: slopes in Kent. */
const PLACE = /^(city|town|county|province|state|country|region|district)$/;
export const isPlaceName = (name: string): boolean => PLACE.test(name);

/** What a name before `country` or `city` says of the rows. */
const TOWARDS: Readonly<Record<string, string>> = {
  ...{ ship: 'shipped to', shipping: 'shipped to', bill: 'billed to', billing: 'billed to' },
  ...{ delivery: 'delivered to', destination: 'going to', origin: 'coming from', home: 'based in' },
};

/** `in Kent`, `shipped to Brazil`; null for what is no place. */
function placed(name: string, value: Is['value']): Modifier | null {
  const [, towards = '', place = name] = /^(.+) (\w+)$/.exec(name) ?? [];
  const verb = towards === '' ? 'in' : TOWARDS[towards];
  if (!isPlaceName(place) || !verb) return null;
  if (isProperName(value.raw)) return { at: 'place', text: `${verb} ${placeName(value.raw)}` };
  return { at: 'place', text: `${verb} ${value.words.en}` };
}

/** Said before what they grade: high priority, mild severity. */
const DEGREE = /^(low|medium|moderate|high|normal|mild|severe|critical|urgent|minor|major)$/i;

/** `in the Preventive category`, `of type imaging`, `with severity moderate`, `with the job title Manager`. */
function sorted(name: string, value: Is['value']): Modifier {
  const said = valueOf(value);
  if (/(^| )(category|genre|department|division|industry|sector|segment|tier|class|team|group)$/.test(name))
    return { at: 'place', text: `in the ${said} ${name}` };
  if (/(^| )(form|format)$/.test(name)) return { at: 'place', text: `in ${said} ${name}` };
  if (/(^|payment )method$/.test(name)) return { at: 'place', text: `made by ${said.toLowerCase()}` };
  if (DEGREE.test(value.raw)) return { at: 'with', text: `${said.toLowerCase()} ${name}` };
  return { at: 'with', text: name.includes(' ') ? `the ${name} ${said}` : `${name} ${said}` };
}

/** What the rows belong to, narrowed: `for active customers`, `of customers in Germany`; `with a manager in Italy` in a role. */
function parentIs(condition: Is): Modifier | null {
  const [step] = condition.ref.path;
  const own = ownIs({ ...condition, ref: { path: [], field: condition.ref.field } });
  if (!step || !own || condition.ref.path.length > 1) return null;
  if (isRole(step))
    return own.at === 'before'
      ? { at: 'with', text: withArticle(beside(step.words.en, own)) }
      : { at: 'with', text: beside(withArticle(step.words.en), own) };
  return { at: 'of', text: `${step.from.isThing ? 'of' : 'for'} ${beside(step.to.words.en.rows, own)}` };
}

/** The noun with one modifier. */
export function beside(noun: string, { at, text }: Modifier): string {
  switch (at) {
    case 'before':
      return `${text} ${noun}`;
    case 'with':
      return `${noun} with ${text}`;
    case 'that':
      return `${noun} that ${text}`;
    default:
      return `${noun} ${text}`;
  }
}

/** `in May 2024` where the date goes without saying, `opened in May 2024`; a date without a verb makes no clause. */
function during(of: Subject, { ref, period }: Extract<Condition, { kind: 'during' }>): Modifier | null {
  if (ref.path.length > 0) return null;
  const verb = happenedTo(of, ref.field);
  if (verb === null) return { at: 'with', text: `${withArticle(nameOf(ref))} in ${period.words.en}` };
  return { at: verb === '' ? 'when' : 'verb', text: `${verb} in ${period.words.en}`.trim() };
}
