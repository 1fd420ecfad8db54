import { plural } from '@pairsmith/words';
import type { Language } from '@pairsmith/core';
import {
  all,
  ascending,
  column,
  descending,
  firstOfEach,
  isFilled,
  place,
  selection,
  shown,
  type Selection,
} from '@pairsmith/query-plan';
import { entities, isSort, overviews, type Grouping } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import {
  amountOf,
  calledBy,
  groupShown,
  headed,
  inGroup,
  innerNames,
  keysOf,
  outerNames,
  select,
  type Headed,
} from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { amounts } from './parts';
import { phrasings } from './phrasings';

/** The first few things of each group: by a number of their own, or by what belongs to them. */
export interface TopOfEach {
  /** Whose rows are looked at: the things themselves, or what belongs to them. */
  of: Subject;
  /** null: the rows themselves are the things. */
  thing: Grouping | null;
  by: Grouping;
  /** null counts rows. */
  measure: Measure | null;
  limit: number;
}

const LIMITS = [1, 2, 3];
/** More groups, or groups with hardly more things than are asked for, are no comparison. */
const MOST_GROUPS = 20;
/** Of two, yes and no or the sexes, nobody asks for the first of each. */
const LEAST_GROUPS = 3;

const isSpread = ({ distinct }: Grouping, things: number, limit: number): boolean =>
  distinct >= LEAST_GROUPS && distinct <= MOST_GROUPS && things >= distinct * limit * 2;

/** Things by their own number: the dearest products of each category. */
const ownFigures = (of: Subject, by: Grouping, limit: number): TopOfEach[] =>
  of.label && isSpread(by, of.table.row_estimate ?? 0, limit)
    ? of.measures.map((measure) => ({ of, thing: null, by, measure, limit }))
    : [];

/** The group of the thing, seen from what belongs to it: a code of the thing, or what the thing belongs to. */
const groupsOf = (thing: Grouping, all: readonly Grouping[]): Grouping[] =>
  all.filter(
    ({ path, kind }) =>
      path.length === (kind === 'entity' ? 2 : 1) && path[0] === thing.path[0] && thing.path.length === 1,
  );

export const topOfEach: Intent<TopOfEach> = {
  rows: [2, 60],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const limit = random.one(LIMITS) ?? 1;
      const views = overviews(of, facts).filter(isSort);
      const own = views.filter((by) => !zh.isJoined(by)).flatMap((by) => ownFigures(of, by, limit));
      const belonging = entities(of, facts).flatMap((thing) =>
        groupsOf(thing, views)
          .filter((by) => isSpread(by, thing.distinct, limit))
          .flatMap((by) =>
            random.some(amounts(of), 1).map((measure): TopOfEach => ({ of, thing, by, measure, limit })),
          ),
      );
      return [...random.some(own, 2), ...random.some(belonging, 2)];
    }),
  toPlan(tree, language) {
    const { of, thing, measure, limit } = tree;
    const { plan, groups, things } = placed(tree, language);
    return selection({
      ...firstOfEach(plan, limit),
      shown: headed(language, [
        ...outerNames(groups),
        ...outerNames(things, 'thing_name'),
        [measure && !thing ? measure.words : says[language].totalOf(of, measure), column(0, 'figure')],
      ]),
      order: [ascending(column(0, 'group_key')), ascending(column(0, 'place'))],
    });
  },
  say: {
    zh: phrasings(
      ({ of, thing, by, measure, limit }: TopOfEach) => ({
        // Of buyers it is their own county, whatever else the rows are about.
        each: zh.each(thing && by.kind === 'code' ? { ...by, path: [] } : by),
        by: zh.byName(by),
        thing: thing ? zh.groupName(thing) : of.words.zh.rows,
        // 最多的部门 is one.
        several: `${limit === 1 ? '' : `${limit}${unitOf(of, thing)}`}${thing ? zh.groupName(thing) : of.words.zh.rows}`,
        // Where the sentence has named the things: 最多的3个.
        count: `${limit === 1 ? '一' : limit}${unitOf(of, thing)}`,
        which: `${limit === 1 ? '' : limit}${unitOf(of, thing)}`,
        figure: measure && !thing ? zh.ownName(of, measure) : zh.totalOf(of, measure),
        most: measure && !thing ? zh.extremeWord(measure, 'largest') : zh.superlative(measure),
      }),
      {
        formal: ['请列出{each}的{thing}中{figure}{most}的{count}。'],
        colloquial: ['{each}的{thing}里，{figure}{most}的是哪{which}，分别是多少？'],
        imperative: [
          '找出{each}的{thing}中{figure}{most}的{count}，并给出数值。',
          '按{by}分别列出{figure}{most}的{several}。',
        ],
        interrogative: ['{each}的{thing}中，{figure}{most}的分别是哪{which}？'],
        keyword: ['{each} {figure}{most}的{several}'],
      },
    ),
    en: phrasings(
      ({ of, thing, by, measure, limit }: TopOfEach) => {
        const one = thing ? en.groupName(thing) : of.words.en.one;
        // Of buyers it is their own county, whatever else the rows are about.
        const group = thing && by.kind === 'code' ? en.eachName({ ...by, path: [] }) : en.eachName(by);
        return {
          each: group,
          // Things lie in a country, and belong to somebody.
          inEach: group && `${by.kind === 'entity' ? 'for' : 'in'} each ${group}`,
          top: limit === 1 ? one : `${limit} ${plural(one)}`,
          have: limit === 1 ? 'has' : 'have',
          figure: measure && !thing ? measure.words.en : en.totalOf(of, measure),
          highest: ownHighest(measure && !thing ? measure : null),
          ofTop: limit === 1 ? `the top ${one}` : `the top ${limit} ${plural(one)}`,
        };
      },
      {
        formal: ['Please list the {top} with the {highest} {figure} {inEach}.'],
        colloquial: ['Which {top} {have} the {highest} {figure} {inEach}?'],
        imperative: ['Show {ofTop} by {figure} for each {each}.'],
        interrogative: ['For each {each}, which {top} {have} the {highest} {figure}?'],
        keyword: ['{ofTop} by {figure} for each {each}'],
      },
    ),
  },
};

/** The highest figure; null where people have a word for who has it: the oldest. */
const ownHighest = (measure: Measure | null): string | null => {
  if (measure === null) return 'highest';
  return en.superlativeOf(measure, 'largest') ? null : en.extremeWord(measure, 'largest');
};

const unitOf = (of: Subject, thing: Grouping | null): string => zh.thingUnit(thing?.path.at(-1)?.to ?? of);

interface Placed {
  plan: Selection;
  /** What the groups and the things are called. */
  groups: Headed[];
  things: Headed[];
}

/** Things with their number and their place in their group; equals one after the other by their key. */
function placed({ of, thing, by, measure }: TopOfEach, language: Language): Placed {
  let [groups, things]: [Headed[], Headed[]] = [[], []];
  const plan = select({ of }, thing ? [by, thing] : [by], (rows) => {
    groups = groupShown(by, rows, language);
    things = thing
      ? groupShown(thing, rows, language)
      : calledBy(of, of.words[language].one, language, rows.own);
    const [group, amount] = [
      rows.column(by),
      thing ? amountOf(measure, rows) : rows.own(measure?.column.name ?? ''),
    ];
    const equals = thing ? [rows.column(thing)] : of.key.map(({ name }) => rows.own(name));
    const order = [descending(amount, thing ? 'last' : 'first'), ...equals.map((one) => ascending(one))];
    return {
      where: thing ? inGroup(by, rows) : all(isFilled(amount), inGroup(by, rows)),
      ...(thing && { keys: [...keysOf(by, rows), ...keysOf(thing, rows)] }),
      shown: [
        shown('group_key', group),
        ...innerNames(groups),
        ...innerNames(things, 'thing_name'),
        shown('figure', amount),
        shown('place', place([group], order)),
      ],
    };
  });
  return { plan, groups, things };
}
