import {
  identifierWords,
  isDeed,
  isEnglishWord,
  hasHan,
  isHan,
  isNamed,
  nameColumn,
  singular,
  tableNoun,
  wordFor,
  WORDS,
  wordsOf,
  withoutKeyTail,
  behindOwner,
  withoutReferenceHead,
  type Name,
} from '@pairsmith/words';
import { holdsNames, type Catalog, type Column, type Relation, type Table } from '@pairsmith/catalog';
import { isOfPeople, type ParentStep, type Subject } from './subject';

/** To the tables that the subject's rows belong to, each called what it is to them; what no comment tells apart is left out. */
export function readParents(
  from: Subject,
  catalog: Catalog,
  subjects: ReadonlyMap<string, Subject>,
): ParentStep[] {
  const steps = catalog.relations
    .filter(
      (relation) => relation.from.schema === from.table.schema && relation.from.table === from.table.name,
    )
    .filter((relation) => !isForTheRecord(relation, from.table))
    .flatMap((relation): ParentStep[] => {
      const to = subjects.get(`${relation.to.schema}.${relation.to.table}`);
      if (!to || to === from) return [];
      const columns = relation.from.columns.map((name, at) => ({
        from: name,
        to: relation.to.columns[at] ?? '',
      }));
      const step: ParentStep = { from, to, columns, isPlain: false, words: oneOf(to) };
      if (isSamePerson(step)) return [];
      return [{ ...step, isPlain: isPlainReference(step) }];
    });
  return steps.flatMap((step) => {
    const rivals = steps.filter(({ to }) => to === step.to);
    if (rivals.length === 1) {
      const called = { ...step, words: calledByRole(step) };
      // 有考勤记录的教师 are not those who recorded it: a role that cannot be said is not asked about.
      return called.isPlain || called.words[catalog.language] !== step.words[catalog.language]
        ? [called]
        : [];
    }
    const names = rivals.map(roleName);
    const told = names.every((name) => name !== '') && new Set(names).size === names.length;
    return told ? [{ ...step, isPlain: false, words: namedByReference(step) }] : [];
  });
}

/** One row of people for each of other people: the librarian's own library card. */
function isSamePerson({ from, to, columns: [pair] }: ParentStep): boolean {
  const { statistics } = from.table.columns.find(({ name }) => name === pair?.from) ?? { statistics: null };
  const filled = (from.table.row_estimate ?? 0) * (1 - (statistics?.null_share ?? 0));
  return isOfPeople(from) && isOfPeople(to) && statistics !== null && statistics.distinct >= filled * 0.95;
}

/** Who wrote the row, or whose data it is (a tenant): nobody groups by that, or asks who has none. */
export const isForTheRecord = ({ from }: Relation, { columns }: Table): boolean => {
  const [name, ...more] = from.columns;
  const column = columns.find((one) => one.name === name);
  return column !== undefined && more.length === 0 && wordFor(wordsOf(column), WORDS.technical) !== null;
};

/** The parent by its own noun. */
export const oneOf = ({ words: { zh, en } }: Subject): Name => ({
  ...{ zh: zh.one, en: en.one },
  from: { zh: zh.from, en: en.from },
});

/** The parent as the reference names it. */
function namedByReference(step: ParentStep): Name {
  const { en, from } = nameColumn(referenceOf(step));
  return { zh: roleName(step), en: en.replace(/ (id|code|no|number|key|ref|reference)$/, ''), from };
}

/** The reference names nothing but the table or the key that it leads to: every word of its name, or its title, is theirs. */
function isPlainReference(step: ParentStep): boolean {
  const { columns, to } = step;
  const title = withoutReferenceHead(roleName(step));
  const isTitle = title !== '' && [to.words.zh.one, tableNoun(to.table.title)].includes(title);
  // 推荐机构 is one's referrer, though the column is called org_id.
  const isByDeed =
    isHan(title, 3) && isDeed(title.slice(0, 2)) && !to.words.zh.one.startsWith(title.slice(0, 2));
  return isTitle || (!isByDeed && columns.every((pair) => isNamedAfter(pair, to)));
}

function isNamedAfter(pair: ParentStep['columns'][number], to: Subject): boolean {
  const own = [...wordsIn(to.table.name), ...wordsIn(pair.to), ...wordsIn(to.words.en.one)];
  return wordsIn(pair.from).every(
    (word) =>
      SAYS_KEY.includes(word) ||
      own.some((other) => other === word || isGlued(word, other) || isShortFor(word, other)),
  );
}

/** `userid`, `orderno`. */
const isGlued = (word: string, other: string): boolean =>
  word.startsWith(other) && SAYS_KEY.includes(word.slice(other.length));

/** What a reference is called without saying whose. */
const SAYS_KEY = ['id', 'fk', 'ref', 'no', 'code', 'key'];

/** One table of `tickets` is meant by `ticket_id`. */
const wordsIn = (name: string): string[] => identifierWords(name).map(singular);

/**
 * The parent as what it is to the row, where the reference says that instead of its name: 店长 for 店长ID, 见证园丁 for 见证编号,
 * successor greenhouse for `successor_id`; the manager, of people.
 */
function calledByRole(step: ParentStep): Name {
  const { words, to, columns } = step;
  const [pair] = columns;
  if (!pair || columns.length > 1) return words;
  const own = new Set([...wordsIn(to.table.name), ...wordsIn(pair.to), ...wordsIn(words.en)]);
  const said = identifierWords(pair.from).filter((word) => !SAYS_KEY.includes(word));
  const isOwn = (word: string): boolean =>
    [...own].some((other) => other === singular(word) || isShortFor(word, other));
  const alias = said.some(isOwn) || !isNamed(words, 'en') ? '' : said.join(' ');
  const isPerson = to.table.columns.some(holdsNames) && /(er|or|yst|ist|ian)$/.test(alias);
  // What the lexicon makes of device_id is no word that somebody chose for it.
  const isChosen = referenceOf(step).word_source !== 'lexicon';
  const role = withoutReferenceHead(roleName(step));
  const isOther =
    isChosen &&
    isHan(role, 2, 6) &&
    isNamed(words, 'zh') &&
    ![...role].some((sign) => words.zh.includes(sign));
  return {
    ...words,
    zh: !isOther ? words.zh : isDeed(role) ? `${role}${words.zh}` : role,
    en: !(/^[a-z]{4,}$/.test(alias) && isEnglishWord(alias))
      ? words.en
      : isPerson
        ? alias
        : `${alias} ${words.en}`,
  };
}

/** `fddr` is short for fodder: its letters, in order. */
export function isShortFor(word: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at += 1;
  return word.length >= 2 && word[0] === whole[0] && at === word.length;
}

const referenceOf = ({ from, columns }: ParentStep): Pick<Column, 'name' | 'title' | 'word_source'> =>
  from.table.columns.find(({ name }) => name === columns[0]?.from) ?? {
    ...{ name: '', title: '', word_source: 'none' },
  };

/** 所属书架ID → 所属书架, 商品表的商品id → 商品: what the reference calls the other side. */
function roleName(step: ParentStep): string {
  const { title, name } = referenceOf(step);
  const said = title === '' && hasHan(name) ? name : title;
  return behindOwner(withoutKeyTail(said).trim());
}
