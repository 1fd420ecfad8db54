import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { relationEnds } from '@pairsmith/catalog';
import {
  cellMeanings,
  identifierWords,
  isHan,
  isNameOf,
  singular,
  TABLE_WORDS,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { cellsOf, isMark, meaningOf } from './cells';
import { isOfPeople, subjectName, type Subject } from './subject';

type Rows = Pick<Subject, 'table' | 'words'>;

/**
 * Whether the rows stand above and below each other and are of several levels: categories and what they fall into, provinces with
 * their cities. What other rows belong to is of one of the levels, so that the others have none of them. A department with another
 * above it is a department all the same, and so is a head of one.
 */
export const isOfLevels = (of: Subject, { relations }: Pick<Catalog, 'relations'>): boolean =>
  !isOfPeople(of) &&
  (!isCalled(of, 'unitsOfWhole') || hasLevels(of)) &&
  (of.above !== null || standsUnder(of, relations));

/** Regions and the villages in them, as `location_type` says, are all called locations. */
const hasLevels = ({ table }: Subject): boolean =>
  table.columns.some(
    ({ name, statistics }) =>
      LEVELS.includes(identifierWords(name).join(' ')) && (statistics?.distinct ?? 0) > 2,
  );

const LEVELS = [
  'location type',
  'location level',
  'level',
  'org level',
  'org type',
  'unit level',
  'area level',
];

function standsUnder({ table, ...of }: Subject, relations: Catalog['relations']): boolean {
  const own = subjectName({ table, ...of });
  const leadsElsewhere = ({ name }: Column): boolean =>
    relations.some(
      (one) =>
        relationEnds(one)[0] === own && relationEnds(one)[1] !== own && one.from.columns.includes(name),
    );
  return (
    relations.some((one) => relationEnds(one).every((end) => end === own)) ||
    table.columns.some((column) => isParent(column) && !isOfAnyKind(column, table) && !leadsElsewhere(column))
  );
}

/** `parent_id` beside `parent_type`: a call belongs to a lead, an account, whatever the type says. */
function isOfAnyKind({ name }: Column, { columns }: Table): boolean {
  const [head = ''] = identifierWords(name);
  return columns.some((one) => {
    const [first, ...more] = identifierWords(one.name);
    return first === head && more.length === 1 && KIND_OF_PARENT.includes(more[0] ?? '');
  });
}

const KIND_OF_PARENT: readonly string[] = ['type', 'kind', 'table', 'module', 'class', 'entity', 'object'];

/** `pid`, `parent_id`, 上级编码: to a row of the same table, whatever the catalogue knows of it. */
const isParent = ({ name, title, type_class: type }: Column): boolean =>
  ['integer', 'text', 'uuid'].includes(type) &&
  (/^(?:p|parent)_?(?:id|code|no|key)?$/i.test(name) ||
    (isNameOf(title, 'parent') && !isNameOf(title, 'count')));

/** 区县 with provinces among them. */
export const isCalledByLevel = (of: Rows): boolean => isCalled(of, 'ofOneLevel');

/** Contacts and customers, people or not. */
export const isOfParty = (of: Subject): boolean => isCalled(of, 'parties') && isOfPeople(of);

const isCalled = ({ words: { zh, en } }: Rows, list: 'unitsOfWhole' | 'ofOneLevel' | 'parties'): boolean =>
  TABLE_WORDS[list].en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  TABLE_WORDS[list].zh.some((word) => zh.one.endsWith(word));

/**
 * What a table of those one deals with says of each, where they are not all what the rows are called: owners, carriers and consignees
 * among customers. Codes that nobody has explained may mean that as well.
 */
export function kindOfParty(of: Subject): Column | null {
  if (!of.isThing) return null;
  const kind = isOfPeople(of) ? of.table.columns.find(isKindOfRecord) : undefined;
  if (kind) return kind;
  const [role, ...others] = of.table.columns.filter((column) => isRoleOfOther(column, of));
  if (role && others.length > 0) return role;
  if (!isCalled(of, 'parties')) return kindOfUnit(of);
  const own = [of.words.en.one.toLowerCase(), of.words.zh.one];
  return (
    of.table.columns.find((column) => {
      const cells = cellsOf(column);
      if (!isKindOfRow(column, of) || cells.length < 2 || cells.length > MOST_KINDS) return false;
      const meanings = cells.map((raw) => meaningOf(column, raw));
      return (
        meanings.some((meaning) => isOtherParty(meaning, own)) ||
        cells.every((raw) => /^[A-Z]{1,3}$/.test(raw))
      );
    }) ?? null
  );
}

/** `RecordTypeValueId` of a `Person`: some of the records are those of businesses. */
const isKindOfRecord = ({ name, statistics }: Column): boolean =>
  (statistics?.distinct ?? 0) >= 2 &&
  (statistics?.distinct ?? 0) <= MOST_KINDS &&
  /^(?:record|party|entity|person) (?:type|kind)(?: value)?(?: id| code| key)?$/.test(
    identifierWords(name).join(' '),
  );

/** `is_shelter`, `isfosterer` of owners: some of those on file are something else. */
function isRoleOfOther(column: Column, of: Subject): boolean {
  const [, said] = /^is_?([a-z]+)$/i.exec(column.name) ?? [];
  const role = singular((said ?? '').toLowerCase());
  const own = of.words.en.one.toLowerCase().split(' ').at(-1) ?? '';
  return (
    isMark(column) &&
    TABLE_WORDS.rolesBeside.en.includes(role) &&
    role !== own &&
    TABLE_WORDS.partyRoles.en.includes(own)
  );
}

/** 学院 of which some are 教学学院 and some 机关处室. */
const kindOfUnit = (of: Subject): Column | null =>
  of.table.columns.find((column) => {
    const isKind = wordFor(wordsOf(column), WORDS.kindOfRow) !== null || isNameOf(column.title, 'sort');
    const meanings = isKind ? cellMeanings(column).map(({ label }) => label) : [];
    const { one } = of.words.zh;
    return (
      isHan(one, 2, 4) &&
      meanings.some((meaning) => meaning.includes(one)) &&
      meanings.some(
        (meaning) =>
          !meaning.includes(one) && TABLE_WORDS.otherUnits.zh.some((word) => meaning.endsWith(word)),
      )
    );
  }) ?? null;

/** 取件任务 and 派件任务 in what is called 取件: that is the name of some. */
export const isNamedAfterSome = ({ dimensions, words: { zh } }: Subject): boolean =>
  isHan(zh.one, 2, 4) &&
  dimensions.some(({ column, labels }) => {
    const meanings = [...labels.values()];
    return (
      wordFor(wordsOf(column), WORDS.kindOfRow) !== null &&
      meanings.some((meaning) => meaning.startsWith(zh.one)) &&
      meanings.some((meaning) => isHan(meaning, 2, 8) && !meaning.includes(zh.one))
    );
  });

const MOST_KINDS = 15;

/** `customer_type` of customers, and not how they pay. */
function isKindOfRow(column: Column, { table }: Subject): boolean {
  if (wordFor(wordsOf(column), WORDS.kindOfRow) === null && !isNameOf(column.title, 'sort')) return false;
  const own = identifierWords(table.name).map(singular);
  return identifierWords(column.name)
    .slice(0, -1)
    .every((word) => own.includes(singular(word)) || PARTY_HEADS.includes(word));
}

const PARTY_HEADS = [
  'partner',
  'party',
  'company',
  'contact',
  'account',
  'customer',
  'client',
  'cust',
  'bp',
  'record',
];

const isOtherParty = (meaning: string, own: readonly string[]): boolean => {
  const said = meaning.toLowerCase().replace(/[_-]+/g, ' ');
  return (
    !own.some((one) => said.includes(one)) &&
    (TABLE_WORDS.partyRoles.en.includes(singular(said.split(' ').at(-1) ?? '')) ||
      TABLE_WORDS.partyRoles.zh.some((word) => said.endsWith(word)))
  );
};
