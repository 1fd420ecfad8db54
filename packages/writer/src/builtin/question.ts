import type { Language } from '@pairsmith/core';
import type { Words } from '@pairsmith/words';
import type { Choice, ParentStep } from './facts/subject';
import { conditionsIn, countedIn, groupsIn } from './read-question';
import { printSql, withoutHaving, withTies, type Plan } from '@pairsmith/query-plan';
import { STYLES, type Style } from './intents/intent';
import { intents, type IntentName, type Trees } from './intents/registry';
import { allOfThem, allOfThose } from './realization/all-of-them';
import * as en from './realization/en';
import { isSayable } from './realization/sayable';
import * as zh from './realization/zh';

/** A tree with the kind of question that it is. */
export interface Question<K extends IntentName = IntentName> {
  intent: K;
  tree: Trees[K];
  /** It says that all rows are meant, whatever has become of them by this; absent where nothing has to be said. */
  whole?: Choice;
}

export const toPlan = <K extends IntentName>({ intent, tree }: Question<K>, language: Language): Plan =>
  intents[intent].toPlan(tree, language);

/** One statement without the closing semicolon. */
export const toSql = (question: Question, language: Language): string => printSql(toPlan(question, language));

/** One of the sentences for the question. */
export interface Phrase {
  style: Style;
  /** Which of the style's ways to say it: sentences of one template differ in names only. */
  template: string;
  text: string;
}

/** Every way to say the question that fits it; none where nobody would ask it in the language. */
export const say = <K extends IntentName>(question: Question<K>, language: Language): Phrase[] => [
  ...phrasesOf(question, language),
];

/** The same one after the other: who looks at the first alone has no other made. */
export function* phrasesOf<K extends IntentName>(
  { intent, tree, whole }: Question<K>,
  language: Language,
): Generator<Phrase> {
  if (whole && allOfThem(whole)[language] === '') return;
  const isNarrow = conditionsIn(tree as Question['tree']).length > 0;
  const bare = isNarrow ? ({ ...(tree as object), where: [] } as Trees[K]) : null;
  for (const style of STYLES) {
    for (const [at, phrase] of intents[intent].say[language][style].entries()) {
      const said = phrase(tree);
      // A sentence that sounds the same without the conditions does not say them.
      const saysAll = said !== null && (bare === null || said !== phrase(bare));
      const plain = saysAll ? tidy[language](said) : '';
      const text = whole === undefined ? plain : isFull(plain) ? '' : ofAll(plain, tree, whole, language);
      const fits = style !== 'keyword' || isTerse[language](text);
      if (text !== '' && fits && isSayable(tree, text, language))
        yield { style, template: `${intent}/${style}/${at}`, text };
    }
  }
}

/**
 * With what says that all are meant; by name where it would be read of something else: 每个网点的客户数量（含停用的网点）, and
 * 客户数量超过100个的网点（含停用的客户）.
 */
function ofAll(text: string, tree: Question['tree'], whole: Choice, language: Language): string {
  const counted = countedIn(tree);
  const endOf = (named: string): number => {
    const at = text.toLowerCase().lastIndexOf(named.toLowerCase());
    return at < 0 ? at : at + named.length;
  };
  const others = thingsIn(tree).map((words) => endOf(words[language]));
  const isLast = others.every((end) => end <= endOf(counted?.words[language].one ?? ''));
  const all = whole.of === counted && isLast ? allOfThem(whole) : allOfThose(whole);
  return SAID_OF_ALL[language](text, all[language]);
}

/** What is listed is called, or that by which rows are sorted. */
const thingsIn = (tree: Question['tree']): Words[] => [
  ...('step' in tree ? [tree.step.words] : []),
  ...groupsIn(tree).map((by) => ({ zh: zh.groupName(by), en: (by.path.at(-1) ?? by.show).words.en })),
];

/** It goes on about something else already, so that nobody would know of what all are meant. */
const isFull = (text: string): boolean => text === '' || /\bincluding\b|, with 0 for|: /.test(text);

/** Behind its first sentence: what follows says how it is to be told. */
const SAID_OF_ALL: Record<Language, (text: string, all: string) => string> = {
  zh: (text, all) => text.replace(/(?=[。？]|$)/u, `（${all}）`),
  en: (text, all) => text.replace(/(?=\?(?: |$)|\.$|$)/, `, ${all}`),
};

const tidy = { zh: zh.tidy, en: en.tidy };

/** Keywords are few and carry names and times: a clause among them is neither keywords nor a sentence. */
const isTerse = {
  zh: (text: string): boolean =>
    text.length <= 24 &&
    (text.match(/的/g)?.length ?? 0) <= 1 &&
    !/不是|包含|晚于|之间/.test(text) &&
    !(text.replaceAll('为空', '').includes('为') && text.includes('的')) &&
    !(text.includes(' ') && /超过|[且或]/.test(text)),
  en: (text: string): boolean => text.split(' ').length <= 12 && !/\b(that|with the|whose)\b/.test(text),
};

/** The plan with one clause less each: a condition, the range of a series, a threshold on groups. */
export const withoutClause = (question: Question, language: Language): Plan[] => [
  ...orNone(withoutHaving(toPlan(question, language))),
  ...lessOf(question).map((less) => toPlan(less, language)),
];

function lessOf({ intent, tree }: Question): Question[] {
  const conditions = 'where' in tree ? tree.where : [];
  const narrower = conditions.map((left) => ({ where: conditions.filter((one) => one !== left) }));
  const isInRange = 'range' in tree && tree.range !== null;
  return [...narrower, ...(isInRange ? [{ range: null }] : [])].map((less) => ({
    intent,
    tree: { ...tree, ...less },
  }));
}

/** The same with the rows of deleted things, null where it speaks of none: what belongs to those would be left out without a word. */
export function withDeletedThings<K extends IntentName>(
  question: Question<K>,
  language: Language,
): Plan | null {
  const { intent, tree } = question;
  let isOther = false;
  const revived = <P extends { path: ParentStep[] }>(ref: P): P => {
    if (ref.path.every(({ to }) => to.softDeleteFilter === null)) return ref;
    isOther = true;
    return {
      ...ref,
      path: ref.path.map((step) => ({ ...step, to: { ...step.to, softDeleteFilter: null } })),
    };
  };
  const changed: Record<string, unknown> = { ...(tree as object) };
  for (const key of ['by', 'and', 'thing']) if (isOfPath(changed[key])) changed[key] = revived(changed[key]);
  return isOther ? toPlan({ intent, tree: changed as unknown as Trees[K] }, language) : null;
}

const isOfPath = (found: unknown): found is { path: ParentStep[] } =>
  typeof found === 'object' && found !== null && 'path' in found;

/** Plans that must give as many rows: equals let in at the edge, and those of Intent.same. */
export const sameRows = <K extends IntentName>(question: Question<K>, language: Language): Plan[] => [
  ...orNone(withTies(toPlan(question, language))),
  ...(intents[question.intent].same?.(question.tree) ?? []),
];

const orNone = (plan: Plan | null): Plan[] => (plan ? [plan] : []);
