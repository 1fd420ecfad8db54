import { isBarePeriod } from './condition';
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

/** Every way to say the question that fits it. */
export const say = <K extends IntentName>({ intent, tree }: Question<K>, language: Language): Phrase[] =>
  STYLES.flatMap((style) =>
    intents[intent].say[language][style].flatMap((phrase, at): Phrase[] => {
      const text = phrase(tree);
      if (text === null || (language === 'zh' && style === 'keyword' && !isTerse({ intent, tree })))
        return [];
      return [{ style, template: `${intent}/${style}/${at}`, text: tidy[language](text) }];
    }),
  );

const tidy = { zh: zh.tidy, en: en.tidy };

/** Chinese keywords carry names and a bare period: a clause among them is neither keywords nor a sentence. */
const isTerse = <K extends IntentName>({ tree }: Question<K>): boolean =>
  !('where' in tree) || tree.where.every(isBarePeriod);

export const subjectsOf = <K extends IntentName>({ intent, tree }: Question<K>): Subject[] =>
  intents[intent].subjects(tree);

/** The question with one clause less each. */
export const withoutClause = <K extends IntentName>({ intent, tree }: Question<K>): Question<K>[] =>
  intents[intent].without(tree).map((less) => ({ intent, tree: less }));

/** Statements that must give as many rows, see Intent.same. */
export const sameRows = <K extends IntentName>({ intent, tree }: Question<K>, language: Language): string[] =>
  intents[intent].same?.(tree, language) ?? [];
