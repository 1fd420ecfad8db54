import type { Language } from '@pairsmith/core';
import type { Facts } from './facts/facts';
import type { Subject } from './facts/subject';
import { STYLES, type Style } from './intents/intent';
import { INTENT_NAMES, intents, type IntentName, type Trees } from './intents/registry';
import type { Random } from './random';
import * as en from './say/en';
import * as zh from './say/zh';

/** A tree with the kind of question that it is. */
export interface Question<K extends IntentName = IntentName> {
  intent: K;
  tree: Trees[K];
}

/** Everything that can be asked, in drawn order, each kind by itself. */
export function proposeQuestions(facts: Facts, random: Random): Question[] {
  const propose = <K extends IntentName>(intent: K): Question<K>[] =>
    intents[intent].propose(facts, random).map((tree) => ({ intent, tree }));
  return random.shuffle(INTENT_NAMES.flatMap((intent): Question[] => propose(intent)));
}

export const toSql = <K extends IntentName>({ intent, tree }: Question<K>, language: Language): string =>
  intents[intent].toSql(tree, language);

/** One of the sentences for the question. */
export interface Phrase {
  style: Style;
  /** Which of the style's ways to say it: sentences of one template differ in names only. */
  template: string;
  text: string;
}

/** Every way to say the question that fits it. A table without a name is named first, so that its columns have an owner. */
export function say<K extends IntentName>({ intent, tree }: Question<K>, language: Language): Phrase[] {
  const first = intents[intent].namesTables ? undefined : subjectsOf({ intent, tree })[0];
  const scope = first?.words[language].scope ?? '';
  return STYLES.flatMap((style) =>
    intents[intent].say[language][style].flatMap((phrase, at): Phrase[] => {
      const text = phrase(tree);
      if (text === null || (language === 'zh' && style === 'keyword' && !isTerse({ intent, tree }, scope)))
        return [];
      const said = language === 'zh' ? sayZh(text, style, scope) : sayEn(text, style, scope);
      return [{ style, template: `${intent}/${style}/${at}`, text: said }];
    }),
  );
}

/** Chinese keywords carry names and a bare period: a clause or a quoted table among them is neither keywords nor a sentence. */
const isTerse = <K extends IntentName>({ tree }: Question<K>, scope: string): boolean =>
  !scope && (!('where' in tree) || tree.where.every(zh.isBarePeriod));

const sayZh = (text: string, style: Style, scope: string): string => {
  if (!scope) return zh.tidy(text);
  return zh.tidy(style === 'keyword' ? `${scope} ${text}` : `${scope}里，${text}`);
};

const sayEn = (text: string, style: Style, scope: string): string =>
  en.tidy(!scope ? text : style === 'keyword' ? `${scope}: ${text}` : `In ${scope}: ${text}`);

export const subjectsOf = <K extends IntentName>({ intent, tree }: Question<K>): Subject[] =>
  intents[intent].subjects(tree);

/** The question with one clause less each. */
export const withoutClause = <K extends IntentName>({ intent, tree }: Question<K>): Question<K>[] =>
  intents[intent].without(tree).map((less) => ({ intent, tree: less }));

/** Statements that must give as many rows, see Intent.same. */
export const sameRows = <K extends IntentName>({ intent, tree }: Question<K>, language: Language): string[] =>
  intents[intent].same?.(tree, language) ?? [];
