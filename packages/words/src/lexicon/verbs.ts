import { beginsWithWord, endsInWord } from './ends-in';
import verbs from './verbs.json';

const DATED: ReadonlySet<string> = new Set(verbs.dated);
const DEEDS: ReadonlySet<string> = new Set(verbs.deeds);
const PARTICIPLES: ReadonlySet<string> = new Set(verbs.participles);
const HAPPENINGS: ReadonlyMap<string, string> = new Map(Object.entries(verbs.happenings));
const CLOCKED: ReadonlySet<string> = new Set(verbs.clocked);
const OF_PEOPLE: ReadonlySet<string> = new Set(verbs.ofPeople);

/** A verb that dates are named after: 启用 of 启用日期. */
export const isDatedVerb = (word: string): boolean => DATED.has(word);

/** What happened, as it is said behind a time: 取件, 首次到店, 财务审核, 对账确认. */
export function isHappened(said: string): boolean {
  if (isDatedVerb(said)) return true;
  const before = beginsWithWord(said, HOW_OR_BY_WHOM) ?? '';
  if (before !== '' && isDatedVerb(said.slice(before.length))) return true;
  const doing = said.slice(0, said.length - (endsInWord(said, verbs.steps) ?? said).length);
  return isDatedVerb(doing);
}
const HOW_OR_BY_WHOM = [...verbs.hows, ...verbs.doers];

/** A flag called so may say that it is to be done: 是否质检 need not be 已质检. */
export const isToBeDone = (verb: string): boolean => verbs.toBeDone.includes(verb);

/** What somebody did in what happened: 见证 of 见证编号. */
export const isDeed = (word: string): boolean => DEEDS.has(word);

/** A participle that can stand before a time: orders shipped in May 2024. */
export const isParticiple = (word: string): boolean => /^[a-z]+ed$/.test(word) || PARTICIPLES.has(word);

/** A participle that is said of persons: employees hired in May 2024. */
export const isParticipleOfPeople = (word: string): boolean => OF_PEOPLE.has(word);

/** One that is said of persons alone: no membership is joined in May. */
export const isOfPeopleAlone = (word: string): boolean => verbs.ofPeopleAlone.includes(word);

/** What happens, as a noun before `date`: the date on which something opened is its opening date; undefined where nobody knows. */
export const happeningOf = (participle: string): string | undefined => HAPPENINGS.get(participle);

/** Said of what is to be: opens, ends. Its date may lie ahead. */
export const isToBe = (verb: string): boolean => verb.endsWith('s') && HAPPENINGS.has(verb);

/** Of what happens people ask for the time rather than the day: start time, check-out time. */
export const isClocked = (happening: string): boolean => CLOCKED.has(happening.split(' ').at(-1) ?? '');

/** The participle by what it is called before a date: activated of an activation date; undefined where nobody knows, or several are. */
export const participleOf = (happening: string): string | undefined => DONE.get(happening);
const DONE: ReadonlyMap<string, string> = new Map(
  Object.entries(verbs.happenings)
    .filter(([participle, noun]) => noun !== '' && isParticiple(participle.split(' ')[0] ?? ''))
    .map(([participle, noun]) => [noun, participle]),
);

/** Things do it, it is not done to them: `that expired`. */
export const isDoneByItself = (participle: string): boolean =>
  verbs.byThemselves.includes(participle.split(' ')[0] ?? '');

/** What happens, by the nouns of participles: booking, arrival. */
export const isHappening = (noun: string): boolean => noun !== '' && NOUNS.has(noun);
const NOUNS: ReadonlySet<string> = new Set(HAPPENINGS.values());
