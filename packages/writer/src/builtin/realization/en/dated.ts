import {
  isDeedOf,
  isDoneByItself,
  isHappening,
  isNameOf,
  isOfPeopleAlone,
  participleOf,
} from '@pairsmith/words';
import { which } from './which';
import { isAlways } from '../../facts/days-of-rows';
import { isOfPeople, type DateField, type Subject } from '../../facts/subject';

/** What a date's noun says that happened, as it stands behind what it happened to: employees hired in May 2024. */
const HAPPENED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ hire: 'hired', hiring: 'hired', birth: 'born', due: 'due', ship: 'shipped', shipping: 'shipped' },
    ...{ delivery: 'delivered', return: 'returned', release: 'released', issue: 'issued', issuing: 'issued' },
    ...{ start: 'starting', end: 'ending', expiry: 'expiring', expiration: 'expiring', expire: 'expiring' },
    ...{ registration: 'registered', payment: 'paid', purchase: 'purchased', publication: 'published' },
    ...{ publish: 'published', booking: 'booked', enrollment: 'enrolled', enrolment: 'enrolled' },
    ...{ admission: 'admitted', discharge: 'discharged', submission: 'submitted', cancellation: 'cancelled' },
    ...{ installation: 'installed', completion: 'completed', closing: 'closed', opening: 'opened' },
    ...{ open: 'opened', close: 'closed', invoice: 'invoiced' },
    ...{ approval: 'approved', receipt: 'received', 'sign up': 'that signed up', signup: 'that signed up' },
    ...{
      'check-in': 'checked in',
      'check-out': 'checked out',
      pickup: 'picked up',
      'drop-off': 'dropped off',
    },
    ...{ arrival: 'arriving', departure: 'departing', resolution: 'resolved', report: 'reported' },
    ...{ 'last login': 'last logged in', 'last update': 'last updated', join: 'that joined' },
  }),
);

/** ` shipped`, before a time; empty where the time alone says it, null where there is no verb. */
export function happenedTo(of: Subject, date: DateField): string | null {
  const isOfRows = isAlways(date.column);
  if (date.only || (isOfRows && (date.isOwnDeed || isOwnDate(of, date)))) return '';
  const verb = verbOf(of, date);
  // A ship arrives, and not the station at which it does.
  const isMoved =
    verb !== null && MOVING.includes(verb) && !isOfPeople(of) && !isNameOf(of.words.en.one, 'mover', 'en');
  // Staff members start, and nobody says that they are starting in a month that is over.
  if (isOfPeople(of) && verb !== null && LASTING.includes(verb))
    return verb === 'starting' && !date.isPlanned ? ` ${which(of.words.en.one)} started` : null;
  // Claims that were claimed. Deliveries that have no such day yet are deliveries as well, and of another day.
  if (verb !== null && isDeedOf(verb, of.words.en.one)) return isOfRows ? '' : null;
  const isOther = isMoved || (isOfPeople(of) && verb !== null && OF_PAPERS.includes(verb));
  return verb === null || isOther ? null : ` ${verb.replace(/^that /, `${which(of.words.en.one)} `)}`;
}

/** Nobody is submitted: it is said of what somebody hands in. */
const OF_PAPERS: readonly string[] = [
  'submitted',
  'issued',
  'received',
  'completed',
  'approved',
  'closed',
  'shipped',
  'delivered',
];
/** Said of what lasts, from the noun of its day. */
const LASTING: readonly string[] = ['starting', 'ending', 'expiring'];
const MOVING: readonly string[] = ['arrived', 'arriving', 'departed', 'departing', 'left'];

function verbOf(of: Subject, date: DateField): string | null {
  if (date.happened.en && !date.isPlanned) return date.happened.en;
  const noun = date.words.en.replace(/ (date|time|day|at|on)$|^(date|time) /, '');
  const verb =
    HAPPENED.get(noun) ??
    (noun === date.words.en ? undefined : (deedOf(noun) ?? doneOf(noun, isOfPeople(of))));
  // What closes on a day to come is not closed.
  const isTold = verb !== undefined && !(date.isPlanned && / ?ed( |$)/.test(verb));
  return isTold ? verb : null;
}

/** A shipped date says itself what happened; a required one what should. */
const deedOf = (noun: string): string | undefined =>
  /^[a-z]+ed( (up|out|in|off|down))?$/.test(noun) && !isNameOf(noun, 'due', 'en') ? noun : undefined;

/** Of an activation date what is activated; an expired one of what did so itself. No membership joins. */
function doneOf(noun: string, isPeople: boolean): string | undefined {
  const participle = participleOf(noun);
  if (participle !== undefined && isOfPeopleAlone(participle) && !isPeople) return undefined;
  return participle !== undefined && isDoneByItself(participle) ? `that ${participle}` : participle;
}

/** From one date to another: `from booking to delivery`, `from the order date to the shipped date`. */
export function spanOf(start: DateField, end: DateField): string {
  const nouns = [start, end].map(({ words }) => words.en.replace(/ (date|time)$/, ''));
  const [first, last] = nouns.every((noun) => HAPPENED.has(noun) || isHappening(noun))
    ? nouns
    : [`the ${start.words.en}`, `the ${end.words.en}`];
  return `from ${first} to ${last}`;
}

/** The invoice date of invoices, the order date of purchase orders. */
export function isOwnDate({ words: { en } }: Subject, { words }: DateField): boolean {
  const noun = /^(.+) (date|time)$/.exec(words.en)?.[1];
  return noun !== undefined && ` ${en.one}`.endsWith(` ${noun}`);
}

/** Rows may have it behind `with`: a trial end date, but no datetime, scheduled arrival or auto expire date. */
export function isAskedDate({ words: { en } }: DateField): boolean {
  const [, before = ''] = /^(.+) (?:date|time|day|deadline)$/.exec(en) ?? [];
  const words = before.split(' ');
  const last = words.at(-1) ?? '';
  return before !== '' && words.length <= 2 && !HAPPENED_BARE.includes(last) && !DANGLING.test(last);
}

/** Verbs as they stand, where people say the noun. */
const HAPPENED_BARE: readonly string[] = ['expire', 'publish', 'join', 'modify', 'create', 'add', 'close'];
const DANGLING = /^(at|on|by|to|from|met|there|here|back)$/;

/** A name that somebody would ask for: `invoice date`, but not `effective from`, nor `ends time`. */
export const isDateNoun = ({ words: { en } }: DateField): boolean =>
  !/ (from|to|until|till|since|by|on|at)$|^(starts|ends|begins|opens|closes|expires|departs|arrives) /.test(
    en,
  );
