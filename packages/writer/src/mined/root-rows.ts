import { said } from '@pairsmith/core';
import type { Selection } from '@pairsmith/query-plan';
import type { Subject } from '../builtin/facts/subject';
import type { Edge } from './edges';
import { plainColumn } from './plain-column';
import { Unsaid } from './unsaid';

export const isLink = ({ kind }: Subject): boolean => kind === 'link';

/** What the rows are. */
export interface Root {
  of: Subject;
  /** Its relation; null: what a link leads to without its being joined. */
  at: number | null;
}

/** Nobody's parent; of several all but one are links, whose two ends are said and not they. */
export function rootOf(subjects: readonly Subject[], edges: readonly Edge[], keys: Selection['keys']): Root {
  const roots = subjects.flatMap((of, at) => (edges.some(({ parent }) => parent === at) ? [] : [{ of, at }]));
  const [root, ...more] = roots.filter(({ of }) => !isLink(of));
  if (root && more.length === 0) return root;
  const [link, ...others] = roots;
  if (root || !link || others.length > 0) throw new Unsaid(said('mined.unsaid_details'));
  return rootBehind(link, subjects, edges, keys);
}

/** Nothing but a link and its ends: of what is put together by the one end, the rows are the other's. */
function rootBehind(
  link: { of: Subject; at: number },
  subjects: readonly Subject[],
  edges: readonly Edge[],
  keys: Selection['keys'],
): Root {
  const ends = edges.filter(({ child }) => child === link.at).map(({ parent }) => parent);
  const [end] = ends;
  if (end === undefined) throw new Unsaid(said('mined.unsaid_details'));
  if (keys === null) return { of: subjects[Math.min(...ends)]!, at: Math.min(...ends) };
  const grouped = new Set(keys.flatMap((key) => plainColumn(key)?.at ?? []));
  const free = ends.filter((at) => !grouped.has(at) && !reaches(at, grouped, edges));
  if (free.length === 1) return { of: subjects[free[0]!]!, at: free[0]! };
  const other =
    ends.length === 1 ? subjects[end]!.linked.find(({ through }) => through?.link === link.of) : undefined;
  if (free.length > 0 || !other) throw new Unsaid(said('mined.unsaid_details'));
  return { of: other.to, at: null };
}

const reaches = (at: number, targets: ReadonlySet<number>, edges: readonly Edge[]): boolean =>
  edges.some(({ child, parent }) => child === at && (targets.has(parent) || reaches(parent, targets, edges)));
