import verbs from './verbs.json';

const DATED: ReadonlySet<string> = new Set(verbs.dated);
const DEEDS: ReadonlySet<string> = new Set(verbs.deeds);
const PARTICIPLES: ReadonlySet<string> = new Set(verbs.participles);
const HAPPENINGS: ReadonlyMap<string, string> = new Map(Object.entries(verbs.happenings));
const OF_PEOPLE: ReadonlySet<string> = new Set(verbs.ofPeople);

/** A verb that dates are named after: 启用 of 启用日期. */
export const isDatedVerb = (word: string): boolean => DATED.has(word);

/** What somebody did in what happened: 见证 of 见证编号. */
export const isDeed = (word: string): boolean => DEEDS.has(word);

/** A participle that can stand before a time: orders shipped in May 2024. */
export const isParticiple = (word: string): boolean => /^[a-z]+ed$/.test(word) || PARTICIPLES.has(word);

/** A participle that is said of persons: employees hired in May 2024. */
export const isParticipleOfPeople = (word: string): boolean => OF_PEOPLE.has(word);

/** What happens, as a noun before `date`: the date on which something opened is its opening date; undefined where nobody knows. */
export const happeningOf = (participle: string): string | undefined => HAPPENINGS.get(participle);
