import type { Language } from '@pairsmith/core';
import { eventVerb } from '@pairsmith/words';
import { printSql, tablesOf } from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import type { Condition } from './condition';
import { leafOf } from './__tests__/leaf';
import { libraryCatalog } from './__tests__/library';
import { readFacts } from './facts/read-facts';
import { intents, INTENT_NAMES } from './intents/registry';
import { proposeQuestions } from './propose-questions';
import { sameRows, say, toPlan, toSql, withoutClause, type Phrase, type Question } from './question';
import { createRandom } from './random';

const facts = readFacts(libraryCatalog());
const questions = Array.from({ length: 6 }, (_, draw) =>
  proposeQuestions(facts, createRandom(`${draw}`)),
).flat();
const languages = ['zh', 'en'] as const;

/** Each question's sentences are made once for all promises about them. */
const phrases = { zh: new Map<Question, Phrase[]>(), en: new Map<Question, Phrase[]>() };
const phrasesOf = (question: Question, language: Language): Phrase[] => {
  const known = phrases[language].get(question) ?? say(question, language);
  phrases[language].set(question, known);
  return known;
};

const conditionsOf = ({ tree }: Question): Condition[] => ('where' in tree ? tree.where : []);

const readsFrom = (question: Question, table: string): boolean =>
  tablesOf(toPlan(question, 'zh')).some(({ name }) => name === table);

beforeAll(loadParser);

test.each(INTENT_NAMES)('%s is proposed for an ordinary schema', (intent) => {
  expect(questions.some((question) => question.intent === intent)).toBe(true);
});

test('every question that is asked has sentences in three styles at least, and no two are the same', () => {
  for (const question of questions) {
    for (const language of languages) {
      const said = phrasesOf(question, language);
      // One sum over another is a formula in Chinese, and two names that nobody knows are none.
      const styles = new Set(said.map(({ style }) => style)).size;
      expect(styles >= 3 ? [] : said).toEqual([]);
      if (language === 'zh' && question.intent === 'ratio') expect(said).toEqual([]);
      expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
      for (const { text } of said) expect(text).not.toMatch(/undefined|null|NaN|\s\s|，，|的的|^\s|\s$/);
    }
  }
});

test('Chinese keywords hold no clause, but where they are one noun', () => {
  const keywords = questions.flatMap((question) =>
    phrasesOf(question, 'zh').filter(({ style }) => style === 'keyword'),
  );
  expect(keywords.length).toBeGreaterThan(50);
  for (const { text } of keywords) expect(text).not.toMatch(/[^的]*为[^空].*的|超过.* /);
});

test('a date whose name holds a verb is said by it, in both languages', () => {
  expect(eventVerb({ name: 'shipped_on', title: '启用日期' })).toEqual({ zh: '启用', en: 'shipped' });
  expect(eventVerb({ name: 'shipped_on', title: '最近检查日期' }).zh).toBe('');
  expect(eventVerb({ name: 'joined_on', title: '' }, true).en).toBe('who joined');
  expect(eventVerb({ name: 'hired_on', title: '' }, true).en).toBe('hired');
  expect(eventVerb({ name: 'd_1', title: '日期' })).toEqual({ zh: '', en: '' });
  // 2024年3月开始 is from then on.
  expect(eventVerb({ name: 'start_time', title: '开始时间' })).toEqual({ zh: '', en: '' });
});

test('no never or ever about a month says 一直, and no sentence says 所在 of its own rows', () => {
  for (const question of questions)
    for (const { text } of phrasesOf(question, 'zh')) {
      expect(text).not.toMatch(/(^|[^\p{Script=Han}])所在城市/u);
      if (conditionsOf(question).length > 0) expect(text).not.toContain('一直');
    }
});

test('both folds hold every value, period and threshold of the tree', () => {
  for (const question of questions.filter((one) => conditionsOf(one).length > 0)) {
    const sql = { zh: toSql(question, 'zh'), en: toSql(question, 'en') };
    for (const condition of conditionsOf(question)) {
      for (const { inSql, inWords } of leafOf(condition))
        for (const language of languages) {
          expect(sql[language]).toContain(inSql);
          for (const { text } of phrasesOf(question, language))
            expect(text.toLowerCase()).toContain(inWords[language].toLowerCase());
        }
    }
  }
});

test('every statement, and every one it is compared with, is PostgreSQL', () => {
  for (const question of questions) {
    for (const language of languages) {
      for (const plan of [toPlan(question, language), ...sameRows(question, language)])
        expect(() => parse(printSql(plan))).not.toThrow();
    }
    for (const less of withoutClause(question, 'zh')) expect(printSql(less)).not.toBe(toSql(question, 'zh'));
  }
});

test('rows marked as deleted are left out of every table that marks them', () => {
  for (const question of questions) {
    const marked = readsFrom(question, 'house');
    if (marked) expect(toSql(question, 'zh')).toContain('gone = 0');
  }
});

test('codes are said by their meaning and compared by their code', () => {
  const [question] = questions.filter((one) =>
    conditionsOf(one).some((condition) => condition.kind === 'is' && condition.value.raw === '2'),
  );
  expect(question && toSql(question, 'zh')).toMatch(/state = '2'/);
  expect(question && phrasesOf(question, 'zh').every(({ text }) => /(?<!为)逾期/.test(text))).toBe(true);
});

test('a table and a column that nobody has named are quoted by their identifiers', () => {
  const unnamed = questions.filter((question) => readsFrom(question, 'x_9'));
  expect(unnamed.length).toBeGreaterThan(0);
  for (const question of unnamed) {
    for (const { text } of phrasesOf(question, 'zh')) expect(text).toContain('“x_9”');
  }
});

test('a thing has its date named, what happens on one date has not', () => {
  const during = questions.flatMap((question) =>
    conditionsOf(question)
      .filter(({ kind }) => kind === 'during')
      .map(() => phrasesOf(question, 'zh')[0]?.text ?? ''),
  );
  expect(during.length).toBeGreaterThan(0);
  for (const text of during) expect(text).not.toContain('借出日期在');
});

test('rates are never added up', () => {
  const catalog = libraryCatalog();
  catalog.tables[1]?.columns.push({
    ...catalog.tables[1].columns[5]!,
    name: 'unit_price',
    title: '单价',
    description: '单价（元）',
  });
  const proposed = proposeQuestions(readFacts(catalog), createRandom('rates'));
  for (const question of proposed) expect(toSql(question, 'zh')).not.toMatch(/SUM\((l\.)?unit_price\)/);
});

test('no intent divides without a guard', () => {
  for (const question of questions)
    expect(toSql(question, 'zh').replaceAll('/ NULLIF(', '')).not.toContain(' / ');
  expect(Object.keys(intents)).toHaveLength(INTENT_NAMES.length);
});
