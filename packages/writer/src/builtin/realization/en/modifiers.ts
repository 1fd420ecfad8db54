import { flagAdjective, isDoneByItself, truthOf } from '@pairsmith/words';
import type { Condition } from '../../condition';
import { isRole } from '../../facts/facts';
import { isPlaceName } from '../../facts/place-names';
import type { Dimension, Ref, ParentStep, Subject, Value } from '../../facts/subject';
import { isFlag } from '../flags';
import { isMany, placeName, withArticle } from './articles';
import { happenedTo, isAskedDate, isOwnDate } from './dated';
import { areFrom, isDoer } from './doers';
import { labelOf, nameOf } from './names';
import { which } from './which';
import { eitherOf, isProperName, valueOf } from './values';

/**
 * A condition as it stands beside the noun that it narrows: before it (active), behind it as what the rows are (in Canada, shipped
 * to Brazil, for active customers), have (rating PG, a total above 5), what a clause says of them (that are not active), what
 * happened to them (shipped in May 2024), and when.
 */
export interface Modifier {
  at: 'before' | 'place' | 'of' | 'with' | 'clause' | 'verb' | 'when';
  text: string;
  /** Says which kind of the noun it is, and so nothing without it: cycling rooms are not cycling. */
  isKind?: boolean;
}

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** null for what no person would say. */
export function modifierOf(of: Subject, condition: Condition): Modifier | null {
  const { ref } = condition;
  switch (condition.kind) {
    case 'is':
      return described(of, condition.ref, (field, owner) => isValue(field, owner, condition.value));
    case 'among':
      return described(of, condition.ref, (field, owner) => isEither(field, owner, condition.values));
    case 'is_not':
      return described(of, condition.ref, (field, owner) => isNot(field, owner, condition.value));
    case 'during':
      return during(of, condition);
    case 'above':
      return (
        sized(ref, `over ${condition.threshold}`, `more than ${condition.threshold}`) ?? {
          at: 'with',
          text: above(nameOf(ref), condition.threshold),
        }
      );
    case 'between': {
      const range = `between ${condition.low} and ${condition.high}`;
      return sized(ref, `aged ${range}`, range) ?? { at: 'with', text: between(nameOf(ref), range) };
    }
    case 'contains':
      return { at: 'clause', text: `whose ${labelOf(of, ref.field)} contains "${condition.word}"` };
    case 'late':
      return late(of, condition);
    case 'pending':
      return pending(of, condition);
  }
}

/** `over 60`, `aged between 40 and 50`, `weighing more than 50 pounds`: what is of that age or weight itself; null for any other number. */
function sized({ path, field: { words } }: Ref, aged: string, weighing: string): Modifier | null {
  const { noun, unit } = measured(words.en);
  if (path.length > 0) return null;
  if (noun === 'age' && (unit === '' || unit === ' years')) return { at: 'place', text: aged };
  return noun === 'weight' ? { at: 'verb', text: `weighing ${weighing}${unit}` } : null;
}

/** `more than 5 parking spaces`, `a unit price above 5`, `a weight above 5 pounds`. */
function above(name: string, threshold: number): string {
  const { noun, unit } = measured(name);
  return isNumber(name)
    ? `more than ${threshold} ${counted(name)}`
    : `${withArticle(noun)} above ${threshold}${unit}`;
}

/** `between 5 and 10 seats`; `a weight between 5 and 10 pounds`. */
function between(name: string, range: string): string {
  const { noun, unit } = measured(name);
  return isNumber(name) ? `${range} ${counted(name)}` : `${withArticle(noun)} ${range}${unit}`;
}

/** What a number is measured in stands behind it. */
function measured(name: string): { noun: string; unit: string } {
  const [, noun = name, unit = ''] = /^(.+) in (\S+)$/.exec(name) ?? [];
  return unit === '' ? { noun: name, unit } : { noun, unit: ` ${unit}` };
}

const isNumber = (name: string): boolean => isMany(name) || /^(?:total )?number of /.test(name);

/** The dock doors of the number of dock doors. */
const counted = (name: string): string => name.replace(/^(?:total )?number of /, '');

function isValue(field: Dimension, owner: Subject, value: Value): Modifier | null {
  const own = flagAdjective(field.column, { raw: value.raw, label: field.labels.get(value.raw) });
  if (own?.en) return { at: 'before', text: own.en };
  if (isFlag({ field })) return isNotSo(field, value.raw);
  return placed(field.words.en, owner, value) ?? sorted(field, owner, value);
}

/** `that are not discontinued`, where the language has a word for the yes alone. */
function isNotSo({ column, labels }: Dimension, raw: string): Modifier | null {
  const yes = [...labels].find(([, label]) => truthOf(label) === true)?.[0] ?? 'true';
  const adjective = flagAdjective(column, { raw: yes, label: labels.get(yes) })?.en;
  return adjective && raw !== yes && !/^(t|1$)/.test(raw)
    ? { at: 'clause', text: `that are not ${adjective}` }
    : null;
}

/** What two values are said as together: `pending or paid`, `in Canada or the USA`. */
function isEither(field: Dimension, owner: Subject, [one, other]: readonly [Value, Value]): Modifier | null {
  const [left, right] = [isValue(field, owner, one), isValue(field, owner, other)];
  return left && right && left.at === right.at ? { ...left, text: eitherOf(left.text, right.text) } : null;
}

/** `outside Kent`, `with a rating other than PG`, `that are not cancelled`. */
function isNot(field: Dimension, owner: Subject, value: Value): Modifier | null {
  const is = isValue(field, owner, value);
  if (is?.isKind) return { at: 'clause', text: `that are not ${is.text} ${owner.words.en.rows}` };
  // Flights that are not arrived: they have not.
  if (is?.at === 'before' && isDoneByItself(is.text)) return null;
  if (is?.at === 'before') return { at: 'clause', text: `that are not ${is.text}` };
  if (is?.at === 'place')
    return is.text.startsWith('in ') && isPlaceName(field.words.en)
      ? { at: 'place', text: `outside ${is.text.slice(3)}` }
      : { at: 'clause', text: `that are not ${is.text}` };
  return is?.at === 'with'
    ? { at: 'with', text: `${withArticle(field.words.en)} other than ${valueOf(value)}` }
    : null;
}

/** What a name before `country` or `city` says of the rows. */
const TOWARDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ship: 'shipped to', shipping: 'shipped to', bill: 'billed to', billing: 'billed to' },
    ...{
      delivery: 'delivered to',
      destination: 'going to',
      origin: 'coming from',
      home: 'based in',
      office: 'based in',
    },
  }),
);

/** Where people are, or have their home, they are from. */
export const OF_PEOPLE: readonly string[] = ['in', 'based in'];

/** What a name says of where rows are: `in` a `city`, `shipped to` a `country`; null for what is no place. */
export function whereabouts(name: string): { verb: string; place: string } | null {
  const [, towards = '', place = name] = /^(.+) (\w+)$/.exec(name) ?? [];
  const verb = towards === '' ? 'in' : TOWARDS.get(towards);
  return verb && isPlaceName(place) ? { verb, place } : null;
}

/** `in Kent`, `shipped to Brazil`, of people `from Kent`; null for what is no place. */
function placed(name: string, owner: Subject, value: Value): Modifier | null {
  const found = whereabouts(name);
  const isOrigin = found !== null && OF_PEOPLE.includes(found.verb) && areFrom(owner);
  const where = isOrigin ? { ...found, verb: 'from' } : found;
  const said = isProperName(value.raw) ? placeName(value.raw) : valueOf(value);
  if (where && found?.verb === 'in' && isDirection(value.raw))
    return { at: 'place', text: `${where.verb} the ${said} ${where.place}` };
  return where && { at: 'place', text: `${where.verb} ${said}` };
}

/** Nobody is in west. */
const isDirection = (raw: string): boolean =>
  /^((north|south)[ -]?)?(east|west|north|south|central|mid[ -]?west|midwest)(ern)?$/i.test(raw);

/** Said before what they grade: high priority, mild severity. */
const DEGREE = /^(low|medium|moderate|high|normal|mild|severe|critical|urgent|minor|major)$/i;

/** What a currency is written as. */
const IS_CURRENCY = /(^| )currency$/;

/** `in the Preventive category`, `made by card`, `with mild severity`, `in EUR`, `with the admin role`, `with the carrier Delta`. */
function sorted(
  { words: { en: name }, labels }: Dimension,
  { words, isThing }: Subject,
  value: Value,
): Modifier | null {
  const said = valueOf(value);
  // For the all season: that it is any is no kind of it.
  if (/^(?:all|any|none|other|others|unknown|n\/a|both)$/i.test(value.raw)) return null;
  // Booked via is what was done, not what an appointment has.
  if (/^[a-z]+ed (via|by|through)$/.test(name)) return { at: 'verb', text: `${name} ${said.toLowerCase()}` };
  if (IS_CURRENCY.test(name) && /^[a-z]{3}$/i.test(value.raw))
    return { at: 'place', text: `in ${value.raw.toUpperCase()}` };
  if (/(^| )channel$/.test(name)) return { at: 'place', text: `in the ${said} ${name}` };
  if (/(^| )platform$/.test(name)) return { at: 'place', text: `on the ${said} ${name}` };
  if (/(^| )(season|semester)$/.test(name)) return { at: 'place', text: `for the ${said} ${name}` };
  // A Ford F-450 was made by Ford.
  if (/^(make|manufacturer)$/.test(name) && !/\d/.test(said)) return { at: 'place', text: `made by ${said}` };
  if (/(^| )role$/.test(name)) return { at: 'with', text: `the ${said} ${name}` };
  if (IS_GROUP.test(name))
    return { at: 'place', text: `in the ${said} ${name.replace(/^(?:primary|main|default) /, '')}` };
  if (/(^| )(form|format)$/.test(name)) return { at: 'place', text: `in ${said} ${name}` };
  // Accounts are made by nobody's card.
  if (/(^|payment )method$/.test(name))
    return isThing ? null : { at: 'place', text: `made by ${said.toLowerCase()}` };
  // The BUS segment: letters that nobody has explained.
  if (IS_GROUP.test(name) && /^[A-Z]{2,4}$/.test(value.raw) && labels.size === 0) return null;
  if (DEGREE.test(value.raw)) return { at: 'with', text: `${said.toLowerCase()} ${name}` };
  if (/(^| )status$/.test(name)) return inState(labels.get(value.raw) ?? value.raw);
  if (/(^| )location$/.test(name) && isProperName(said)) return { at: 'place', text: `at ${said}` };
  if (isProperName(said)) return { at: 'with', text: `${said} as the ${name}` };
  const meaning = plainWords(labels.get(value.raw) ?? value.raw);
  // Cycling rooms, storytime programs: the kind stands before what it is a kind of.
  if (meaning !== null && isKindOf(name, words.en.one)) {
    // Payment captured order events: four nouns in a row.
    if (meaning.includes(' ') && words.en.one.includes(' ')) return null;
    return { at: 'before', text: meaning, isKind: true };
  }
  // What a code means that no comment tells nobody says.
  if (!isSpelled(value.raw, labels.size > 0)) return null;
  return {
    at: 'with',
    // Departure clean is one thing, whatever stands before it.
    text: `the ${name} ${said.includes(' ') && !said.startsWith('"') ? `"${said}"` : said}`,
  };
}

/** Performances that are on sale; a state that has neither adjective nor such words nobody says. */
function inState(meaning: string): Modifier | null {
  const words = meaning.toLowerCase().replaceAll('_', ' ');
  return /^(on|in|at|under|past|out of|off) [a-z ]+$/.test(words)
    ? { at: 'clause', text: `that are ${words}` }
    : null;
}

/** `kind`, or `room kind` of rooms. */
const isKindOf = (name: string, one: string): boolean => {
  const [, of] = /^(?:(.+) )?(?:type|kind)$/.exec(name) ?? [null, null];
  return of !== null && (of === undefined || ` ${one}`.endsWith(` ${of}`));
};

/** `community_group` → community group; null for more than two words, and for what is none. */
const plainWords = (text: string): string | null => {
  const words = text.toLowerCase().replaceAll('_', ' ');
  return /^[a-z]{3,}(-[a-z]+)?( [a-z]{3,})?$/.test(words) ? words : null;
};

/** A number, letters that a comment explains, or words as they are written for people. */
const isSpelled = (raw: string, isExplained: boolean): boolean =>
  isExplained || /^[\d.]+$/.test(raw) || (/\p{Lu}/u.test(raw) && !/^[A-Z_]{4,}$/.test(raw));

/** Rows are in what sorts them. */
const IS_GROUP =
  /(^| )(category|genre|department|division|industry|sector|segment|tier|class|team|group|region|territory|zone)$/;

/** Its own, or what the rows belong to, narrowed: `for active customers`, `of customers in Germany`; `with a manager in Italy` in a role. */
function described(
  of: Subject,
  { path, field }: Ref<Dimension>,
  say: (field: Dimension, owner: Subject) => Modifier | null,
): Modifier | null {
  const [step, ...more] = path;
  const own = say(field, path.at(-1)?.to ?? of);
  if (!step || !own) return own;
  if (more.length > 0) return null;
  if (!isRole(step))
    return { at: 'of', text: `${isFor(step) ? 'for' : 'of'} ${beside(step.to.words.en.rows, own)}` };
  // Tickets with a requester with a time zone: whose is the second?
  if (own.at === 'with') return null;
  return {
    at: 'with',
    text:
      own.at === 'before' ? withArticle(beside(step.words.en, own)) : beside(withArticle(step.words.en), own),
  };
}

/** What happens is for those it happens to, and of those who do it. */
const isFor = ({ from, to }: ParentStep): boolean => !from.isThing && !isDoer(to.words.en.one);

/** The noun with one modifier. */
function beside(noun: string, { at, text }: Modifier): string {
  if (at === 'before') return `${text} ${noun}`;
  if (at === 'clause') return `${noun} ${text.replace(/^that /, `${which(noun)} `)}`;
  return at === 'with' ? `${noun} with ${text}` : `${noun} ${text}`;
}

/** `in May 2024` where the date goes without saying, `opened in May 2024`. */
function during(of: Subject, { ref, period }: Of<'during'>): Modifier | null {
  if (ref.path.length > 0) return null;
  const verb = happenedTo(of, ref.field);
  // Invoices dated in May 2024, where they have other dates than their own as well.
  if (verb === '' && !ref.field.only && isOwnDate(of, ref.field))
    return { at: 'verb', text: `dated in ${period.words.en}` };
  if (verb === null)
    return isAskedDate(ref.field)
      ? { at: 'with', text: `${withArticle(ref.field.words.en)} in ${period.words.en}` }
      : null;
  const within = verb.endsWith(' in') ? 'during' : 'in';
  return { at: verb === '' ? 'when' : 'verb', text: `${verb} ${within} ${period.words.en}`.trim() };
}

/** `shipped later than the required date`. */
function late(of: Subject, { ref, due }: Of<'late'>): Modifier {
  const verb = happenedTo(of, ref.field);
  return verb
    ? { at: 'verb', text: `${verb.trim()} later than the ${due.words.en}` }
    : { at: 'clause', text: `whose ${ref.field.words.en} is later than the ${due.words.en}` };
}

/** `not yet shipped`; `without a shipping date` where the date has no verb. */
function pending(of: Subject, { ref }: Of<'pending'>): Modifier {
  const verb = happenedTo(of, ref.field)?.trim() ?? '';
  return /^\w+ed( (in|out|up|off))?$|^paid$/.test(verb)
    ? { at: 'place', text: `not yet ${verb}` }
    : { at: 'place', text: `without ${withArticle(ref.field.words.en)}` };
}
