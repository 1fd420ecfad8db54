import { childrenOf } from '../facts/facts';
import { MAX_GROUPS } from '../facts/groupings';
import type { Measure, Step } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { amountSql, headingSql } from '../sql-parts';
import type { Intent } from './intent';
import { amounts } from './parts';
import { phrasings } from './phrasings';

/** Every thing with what belongs to it, those without as zero: added up first, then joined. */
export interface Related {
  step: Step;
  /** null counts rows. */
  measure: Measure | null;
}

export const related: Intent<Related> = {
  grouped: true,
  namesTables: true,
  rows: [2, 120],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ label, table }) => label !== null && (table.row_estimate ?? 0) <= MAX_GROUPS * 3)
      .flatMap((parent) =>
        childrenOf(parent, facts).flatMap((step) =>
          step.columns.length > 1
            ? []
            : random.some(amounts(step.from), 2).map((measure) => ({ step, measure })),
        ),
      ),
  subjects: ({ step }) => [step.to, step.from],
  toSql({ step, measure }, language) {
    const outer = scopeOf(step.to, [], { qualified: true, avoid: ['c'] });
    const inner = scopeOf(step.from, []);
    const say = language === 'zh' ? zh : en;
    const [thing, amount] = [step.words[language], say.totalOf(step.from, measure)].map((name) =>
      headingSql(name, language),
    );
    const [reference, target] = [step.columns[0]?.from ?? '', step.columns[0]?.to ?? ''];
    const label = step.to.label?.column.name ?? target;
    const filled = inner.where([], [`${inner.own(reference)} IS NOT NULL`]);
    return (
      `SELECT ${outer.own(label)} AS ${thing}, COALESCE(c.amount, 0) AS ${amount} FROM ${outer.from}` +
      ` LEFT JOIN (SELECT ${inner.own(reference)} AS reference, ${amountSql(measure, inner)} AS amount` +
      ` FROM ${inner.from}${filled} GROUP BY ${inner.own(reference)}) AS c ON c.reference = ${outer.own(target)}` +
      `${outer.where([])} ORDER BY ${amount} DESC, ${outer.own(target)}`
    );
  },
  without: () => [],
  say: {
    zh: phrasings(
      ({ step, measure }: Related) => ({
        thing: step.words.zh,
        unit: step.to.words.zh.unit,
        at: zh.inTable(step.from),
        rows: zh.rowsOf(step.from),
        total: zh.totalOf(step.from, measure),
      }),
      {
        formal: [({ thing, at, total, rows }) => `请列出所有${thing}${at}的${total}，没有${rows}的记为0。`],
        colloquial: [
          ({ thing, unit, at, total, rows }) =>
            `每${unit}${thing}${at}的${total}各是多少？没有${rows}的也要列出来，算0。`,
        ],
        imperative: [
          ({ thing, unit, at, total, rows }) =>
            `统计每${unit}${thing}${at}的${total}，没有${rows}的也列出来，记为0。`,
        ],
        interrogative: [
          ({ thing, at, total, rows }) => `所有${thing}（包括没有${rows}的）${at}的${total}分别是多少？`,
        ],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ step, measure }: Related) => ({
        thing: step.words.en,
        things: en.plural(step.words.en),
        rows: `${en.rowsOf(step.from)}${en.inTable(step.from)}`,
        total: `${en.totalOf(step.from, measure)}${en.inTable(step.from)}`,
      }),
      {
        formal: [
          ({ things, rows, total }) =>
            `Please list all ${things} with their ${total}, with 0 for those without ${rows}.`,
        ],
        colloquial: [
          ({ thing, rows, total }) =>
            `What is the ${total} of every ${thing}? Those without ${rows} count as 0.`,
        ],
        imperative: [({ things, total }) => `Show the ${total} of all ${things}, zeros included.`],
        interrogative: [
          ({ thing, rows, total }) =>
            `What is the ${total} of every ${thing}, including those without ${rows}?`,
        ],
        keyword: [({ things, total }) => `${total} of all ${things} including zeros`],
      },
    ),
  },
};
