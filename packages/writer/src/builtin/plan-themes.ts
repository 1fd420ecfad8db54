import type { Catalog } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Theme } from '../writer';
import { readFacts } from './facts/read-facts';
import { subjectName, type Subject } from './facts/subject';

/** A theme with more tables is no theme any more. */
const MOST_TABLES = 8;
const MOST_METRICS = 6;

/**
 * Themes from the graph of the tables: around those where things happen (dates, measures, references to others), each
 * with its neighbours and with what their rows belong to. Every table that may hold rows is in one; at most `count`, and fewer
 * where fewer tables have something of their own to ask about: a list of codes or a link is part of its neighbours' themes.
 */
export function planThemes(
  catalog: Catalog,
  count: number,
  language: Language,
  { subjects } = readFacts(catalog),
): Theme[] {
  const leading = subjects.some(mayLead) ? subjects.filter(mayLead) : subjects;
  const anchors = [...leading].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, count);
  const groups = new Map(anchors.map((anchor) => [anchor, [anchor]]));
  const closeness = measureCloseness(subjects);
  for (const subject of subjects.filter((one) => !groups.has(one)))
    nearest(subject, groups, closeness)?.push(subject);
  const themes = [...groups].map(([anchor, members]) =>
    themeOf(anchor, withParents(members, new Set(subjects)), language),
  );
  return themes.map((theme, at) => ({ ...theme, name: distinctName(theme.name, at, themes) }));
}

/** A subject area may be called after it: something happens there, or there is more to be said of its rows than a name. */
const mayLead = ({ kind, dates, measures, dimensions }: Subject): boolean =>
  kind !== 'code list' && kind !== 'link' && dates.length + measures.length + dimensions.length > 0;

/** Much where much happens: references, dates, measures, and things of its own. */
const weightOf = ({ parents, dates, measures, dimensions, label }: Subject): number =>
  3 * Math.min(parents.length, 3) +
  2 * Math.min(dates.length, 2) +
  Math.min(measures.length, 4) +
  0.5 * Math.min(dimensions.length, 4) +
  (label ? 0.5 : 0);

/** The members of the closest theme, of the smallest where several are as close. */
function nearest(
  subject: Subject,
  groups: ReadonlyMap<Subject, Subject[]>,
  closeness: (a: Subject, b: Subject) => number,
): Subject[] | undefined {
  let best: { members: Subject[]; close: number } | undefined;
  for (const [anchor, members] of groups) {
    const close = closeness(subject, anchor);
    if (!best || close > best.close || (close === best.close && members.length < best.members.length))
      best = { members, close };
  }
  return best?.members;
}

/** Related, else with a relation in common, else alike in name. */
function measureCloseness(subjects: readonly Subject[]) {
  const parts = new Map(subjects.map((subject) => [subject, namesOf(subject)]));
  const above = new Map(
    subjects.map((subject) => [
      subject,
      new Set([...subject.parents, ...subject.linked].map(({ to }) => to)),
    ]),
  );
  const isParent = (child: Subject, parent: Subject): boolean => above.get(child)?.has(parent) ?? false;
  const isGrandparent = (child: Subject, parent: Subject): boolean =>
    [...(above.get(child) ?? [])].some((between) => isParent(between, parent));
  return (a: Subject, b: Subject): number => {
    if (isParent(a, b) || isParent(b, a)) return 10;
    const common = a.parents.filter(({ to }) => b.parents.some((step) => step.to === to)).length;
    const isNear = isGrandparent(a, b) || isGrandparent(b, a);
    const shared = (parts.get(a) ?? []).filter((part) => parts.get(b)?.includes(part)).length;
    return 3 * common + (isNear ? 4 : 0) + shared + (a.table.schema === b.table.schema ? 0.5 : 0);
  };
}

const namesOf = ({ table }: Subject): string[] => table.name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** The members first, then what their rows belong to, one and two steps up. */
function withParents(members: Subject[], known: ReadonlySet<Subject>): Subject[] {
  const above = (subjects: Subject[]): Subject[] =>
    subjects.flatMap(({ parents }) => parents.map(({ to }) => to));
  // Who is linked with whom is asked only where both are there.
  const beside = members.flatMap(({ linked }) => linked.map(({ to }) => to));
  const first = [...beside, ...above(members)];
  const all = [...new Set([...members, ...first, ...above(first)])].filter((one) => known.has(one));
  return all.slice(0, Math.max(MOST_TABLES, members.length));
}

function themeOf(anchor: Subject, subjects: Subject[], language: Language): Theme {
  const entities = [...new Set(subjects.map(({ words }) => words[language].one))];
  const measures = subjects.flatMap((subject) => subject.measures.map(({ words }) => words[language]));
  const counts = subjects.map(({ words }) =>
    language === 'zh' ? `${words.zh.one}数量` : `number of ${words.en.rows}`,
  );
  const metrics = [...new Set([...measures, ...counts])].slice(0, MOST_METRICS);
  const dimensions = [
    ...new Set(subjects.flatMap((subject) => subject.dimensions.map(({ words }) => words[language]))),
  ].slice(0, 4);
  const tables = [...subjects.map(subjectName), ...linksAmong(subjects)];
  const one = anchor.words[language].one;
  const others = entities.filter((entity) => entity !== one).slice(0, 3);
  if (language === 'en') {
    const scope = others.length > 0 ? ` together with ${others.join(', ')}` : '';
    const views = dimensions.length > 0 ? `, by ${dimensions.join(', ')}` : '';
    return {
      name: `Analysis of ${anchor.words.en.rows === 'rows' ? one : anchor.words.en.rows}`,
      description: `Looks at ${one}${scope}${views}: ${metrics.join(', ')}.`,
      tables,
      entities,
      metrics,
    };
  }
  const scope = others.length > 0 ? `，结合${others.join('、')}` : '';
  const views = dimensions.length > 0 ? `，按${dimensions.join('、')}等维度` : '';
  return {
    name: `${one}分析`,
    description: `围绕${one}${scope}${views}，考察${metrics.join('、')}等指标。`,
    tables,
    entities,
    metrics,
  };
}

/** The link tables between them. */
const linksAmong = (subjects: Subject[]): string[] => {
  const links = subjects.flatMap(({ linked }) => linked.filter(({ to }) => subjects.includes(to)));
  return [...new Set(links.flatMap(({ through }) => (through ? [subjectName(through.link)] : [])))];
};

const distinctName = (name: string, at: number, themes: Theme[]): string => {
  const earlier = themes.slice(0, at).filter((theme) => theme.name === name).length;
  return earlier > 0 ? `${name}（${earlier + 1}）` : name;
};
