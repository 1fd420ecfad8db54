import { cutWords, isEnglishWord } from '../lexicon/english-words';
import { hasHan } from '../lexicon/han';
import { identifierWords, tableNameWords } from '../lexicon/lexicon';
import nouns from '../lexicon/nouns.json';
import { singular } from '../lexicon/plurals';
import { isParticiple } from '../lexicon/verbs';
import { columnNoun } from './column-noun';
import { betterKnown } from './how-known';
import { isNounPhrase } from './noun-phrase';
import { spelledOut } from './spelled-out';
import { isGiven, type WordSource } from './types';

/** A column's English comment where that names it, else its identifier's words where they read like words and name something; null for `c_19b2`, `booked_via` and `reopened_count`. */
export function englishName(name: string, title: string, from: WordSource = 'catalog'): string | null {
  const key = `${title}\0${name}\0${isGiven(from)}`;
  const known = columnNames.get(key);
  if (known !== undefined) return known;
  const words = identifierWords(name).flatMap(cutWords);
  const isTitled = isToBeRead(titleParts(title), identifierWords(name));
  const said = readEnglish({ title: isTitled ? title : '', words }, columnNoun);
  // `Amount less processor fee` of a `net_amount` tells what it is, and the identifier names it.
  const found =
    title === '' || isGiven(from)
      ? said
      : betterKnown(said, readEnglish({ title: '', words }, columnNoun), ['measure', 'sort']);
  // A process that lives long meets any number of columns.
  if (columnNames.size >= MOST_REMEMBERED) columnNames.clear();
  columnNames.set(key, found);
  return found;
}

/** Each column is named again by whoever looks at it: facts, questions, readers of them. */
const columnNames = new Map<string, string | null>();
const MOST_REMEMBERED = 4_000;

/** `Pounds per hour` and `US dollars` say what a wage is counted in. */
const isUnitTitle = (words: readonly string[]): boolean => {
  const [first = '', next = 'per'] = words;
  return (
    (nouns.english.unitTitles.includes(first) && next === 'per') ||
    nouns.english.longUnits.includes(words.join(' '))
  );
};

/** Not where it tells rather than names, or says the words of the name the other way round: a `lift_price`, Price per lift. */
const isToBeRead = (title: readonly string[], name: readonly string[]): boolean =>
  !isUnitTitle(title) &&
  !isAccount(title) &&
  !(isTurned(title) && name.every((word) => title.includes(word)));

const isTurned = ([, link = '', ...more]: readonly string[]): boolean => link === 'per' && more.length === 1;

/** `Marks of all questions together`, `On hand in normal bins`: which of them are counted is told, and no name. */
const isAccount = (words: readonly string[]): boolean =>
  (isParticiple(words[0] ?? '') && WHERE.includes(words[1] ?? '')) ||
  // `Marks reached`: a marks reached nobody has.
  (words.length === 2 && isMany(words[0] ?? '') && isParticiple(words[1] ?? '')) ||
  words
    .slice(1, -1)
    .some((word, at) => (word === 'in' ? words.length - at > 3 : nouns.english.determiners.includes(word)));

/** The same of a table, whose words are those of its rows. */
export function englishTableName(name: string, title: string, from: WordSource = 'catalog'): string | null {
  const said = saidTableName(name, title);
  // `Kinds of income` of a `financial_type`.
  return title === '' || isGiven(from) ? said : betterKnown(said, saidTableName(name, ''), ['rows']);
}

function saidTableName(name: string, title: string): string | null {
  const words = rowWordsIn(name);
  const said = titleParts(title);
  const head = headOf(said, words);
  if (head !== null) return head;
  return readEnglish({ title: isRowsTitle(said) && !isOfTable(said, words) ? title : '', words }, (all) =>
    isOfRows(all) && !isCutDown(all, name) ? oftenFirst(all).join(' ') : null,
  );
}

/**
 * `Lines of delivery notes` are delivery note lines, and `Monthly charges to owners` of a table `capital` are monthly charges: whose
 * or which they are follows; null for any other title.
 */
function headOf(title: readonly string[], words: readonly string[]): string | null {
  const at = title.findIndex((word) => ['of', 'to', 'for', 'at', 'by', 'from'].includes(word));
  const [head, rest] = [title.slice(0, at), title.slice(at + 1)];
  const isPlain =
    at > 0 && rest.length > 0 && rest.length <= 2 && isNounPhrase(rest) && isMany(rest.at(-1) ?? '');
  if (!isPlain || !rest.every(isEnglishWord)) return null;
  if (title[at] === 'of')
    return head.length === 1 && PARTS.includes(head[0] ?? '')
      ? `${singular(rest.join(' '))} ${head[0]}`
      : null;
  const isOther = !words.some((word) => head.map(singular).includes(singular(word)));
  const isNoun = head.length <= 3 && isMany(head.at(-1) ?? '') && head.every((word) => isEnglishWord(word));
  return isOther && isNoun && !head.some(isParticiple) && isNounPhrase(head) && isOfRows(head)
    ? head.join(' ')
    : null;
}

/** Rows of a document. */
const PARTS: readonly string[] = ['lines', 'items', 'positions', 'entries', 'details'];

/** The words of a table's name; of an application's name before them, `orders` of `orders_orderitem`, no more than they say themselves. */
export function rowWordsIn(name: string): string[] {
  const [first = '', ...rest] = tableNameWords(name);
  const [own, more] = [cutWords(first), rest.flatMap(cutWords)];
  const words =
    more.length > 0 && singular(own[0] ?? '') === singular(more[0] ?? '') ? more : [...own, ...more];
  return words.map((word, at) => (at < words.length - 1 ? asModifier(word) : word));
}

/** The quotes of `products_quotes` are product quotes; sales orders are sales orders. */
const asModifier = (word: string): string =>
  nouns.english.manyBefore.includes(word) || !isEnglishWord(singular(word)) ? word : singular(word);

/** `Central course table`, `Goods list`, `Moodle roles`: what the table is, or whose, around the words of its name. */
function isOfTable(title: readonly string[], words: readonly string[]): boolean {
  const own = words.map(singular);
  const said = title.map(singular);
  const last = said.at(-1) ?? '';
  const isAbout = nouns.english.ofTable.includes(last) && own.at(-1) !== last;
  return own.every((word) => said.includes(word)) && (isAbout || said.some((word) => !isEnglishWord(word)));
}

/** `ac_typ` is a type of something, and `ad_mstr` the master of something, that nobody can read. */
const isCutDown = ([word = '', ...more]: readonly string[], name: string): boolean =>
  more.length === 0 && nouns.english.ofSomething.includes(word) && identifierWords(name).length > 1;

/** Each row may be one of it: of labour there is much. */
const isOfRows = (words: readonly string[]): boolean => !nouns.english.noRows.includes(words.at(-1) ?? '');

/** `Money received` tells what came, and how much there is of it; `One picking of one block` is a sentence about a row. */
const isRowsTitle = (words: readonly string[]): boolean =>
  isOfRows(words) &&
  !isClause(words) &&
  !words.slice(1).some((word) => WHERE.includes(word)) &&
  !isToldOf(words) &&
  !nouns.english.determiners.includes(words[0] ?? '') &&
  !(words.length > 1 && isParticiple(words.at(-1) ?? ''));

/** `Botanical names in use` and `Requests by phone` say which of them are there. */
const WHERE: readonly string[] = ['in', 'on', 'at', 'by', 'from', 'to', 'under', 'within', 'without'];

/** `Money paid back`, `Tickets sold online`: what was done with them stands behind. */
const isToldOf = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    const [before = '', after] = [words[at - 1], words[at + 1]];
    return (
      after !== undefined && at > 0 && isParticiple(word) && (PARTICLES.includes(after) || isMany(before))
    );
  });

const PARTICLES: readonly string[] = ['back', 'away', 'off', 'up', 'down', 'out', 'in'];

const isMany = (word: string): boolean => singular(word) !== word;

/** `fleet_daily` holds daily fleet records, and no dailies. */
const oftenFirst = (words: readonly string[]): readonly string[] =>
  words.length > 1 && nouns.english.often.includes(words.at(-1) ?? '')
    ? [words.at(-1) ?? '', ...words.slice(0, -1), 'record']
    : words;

/** `Inspections requested on issued permits` tells what is done with them. */
const isClause = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      at > 0 &&
      isParticiple(word) &&
      [
        ...nouns.english.leading,
        ...nouns.english.dangling,
        'with',
        'since',
        'until',
        'before',
        'after',
      ].includes(words[at + 1] ?? ''),
  );

function readEnglish(
  { title, words }: { title: string; words: readonly string[] },
  nounOf: (words: readonly string[]) => string | null,
): string | null {
  const titled = title && !hasHan(title) ? spelledOut(withoutUnit(titleParts(title))) : [];
  // `Null while pending` is said of the decision.
  const explains = titled.length > 1 && nouns.english.explains.includes(titled[0] ?? '');
  // `Planned, running, done` and `in_dock, at_sea` explain a status.
  const isState =
    titled.length === 1 &&
    titled.every((word) => word.includes('_') || (word.length > 5 && isParticiple(word)));
  if (isNounPhrase(titled) && !isState && !explains) return nounOf(titled) ?? titled.join(' ');
  // What the comment tells of it is no name.
  const said = spelledOut(words);
  const noun = said.every(isKnown) && said.some((word) => word.length > 2) ? nounOf(said) : null;
  return noun !== null && isNounPhrase(noun.split(' ')) ? noun : null;
}

/** `zkpr`, `util` and `acq` are somebody's shorthand, `SKU` everybody's. */
const isKnown = (word: string): boolean =>
  /^[A-Z]{2,5}$|^m[23]$/.test(word) ||
  (/^[a-z]{2,}\d{0,2}$/.test(word) && isEnglishWord(word.replace(/\d/g, '')));

/** The identifier is made of letters that could be words, whether or not anybody knows them: `acq_util`, but not `c_19b2` or `zkpr`. */
export const looksLikeWords = (identifier: string): boolean =>
  identifierWords(identifier).every((word) => /^[a-z]{2,}\d{0,2}$/.test(word) && /[aeiouy]/.test(word));

/** Words of an English comment, else of the identifier. */
export const englishParts = (name: string, title: string): readonly string[] =>
  title && !hasHan(title) ? titleParts(title) : identifierWords(name);

/** `assessed value in us dollars`: a name that goes on to say what the number is counted in. */
function withoutUnit(words: readonly string[]): readonly string[] {
  const at = words.lastIndexOf('in');
  return at > 0 && nouns.english.longUnits.includes(words.slice(at + 1).join(' '))
    ? words.slice(0, at)
    : words;
}

/** It is a word, and in names more often short for another one: `disc` cases are disciplinary. */
export const mayBeShort = (word: string): boolean => nouns.english.mayBeShort.includes(word);

const titleParts = (title: string): string[] => tidyTitle(title).toLowerCase().split(' ');

/** A title without the signs that a sentence has of its own. */
export const tidyTitle = (title: string): string => title.replace(/[“”"'？?！!]/g, '').trim();
