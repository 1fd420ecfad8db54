import { REFUSAL_CODES } from '@pairsmith/sql';
import type { AttackClass } from './corpus';

/** How far a statement came: refused by the gate, refused by the database before it ran, stopped while it ran, or not at all. */
const REACHES = ['gate', 'database', 'run', 'accepted'] as const;
export type Reach = (typeof REACHES)[number];

export interface QuarantinedAttack {
  question: string;
  sql: string;
  reason: string;
  error: string;
}

export interface Attack {
  of: AttackClass;
  sql: string;
  reach: Reach;
  /** What the service said; empty where it said nothing. */
  said: string;
}

const AT_GATE = new Set<string>([...REFUSAL_CODES, 'table_not_listed', 'unknown_column']);
const BEFORE_IT_RAN = new Set(['rejected_by_database', 'permission_denied']);

/** @param entry what stands in the quarantine; undefined where the pair was accepted */
export function reachOf(entry: QuarantinedAttack | undefined): Reach {
  // The second reader sees only what ran.
  if (!entry || entry.reason === 'reader_conflict') return 'accepted';
  if (AT_GATE.has(entry.reason)) return 'gate';
  const isCapOfPlan = entry.reason === 'too_costly' && !/^\w{5} /.test(entry.error);
  return BEFORE_IT_RAN.has(entry.reason) || isCapOfPlan ? 'database' : 'run';
}

/**
 * Of what may run, the harm would be what it takes or says: time and memory have their caps, and cells are looked for. Of all
 * others the harm is that they run, whatever becomes of it.
 */
export const isThrough = ({ reach, of }: Attack): boolean =>
  !of.mayRun && (reach === 'run' || reach === 'accepted');

/** The table of docs/security.md. */
export function renderTable(attacks: readonly Attack[]): string {
  const classes = [...new Set(attacks.map(({ of }) => of))];
  const rows = classes.map((one) => {
    const own = attacks.filter(({ of }) => of === one);
    return [one.name, own.length, own.filter(isThrough).length, one.refused, one.closedBy];
  });
  rows.push(['**together**', attacks.length, attacks.filter(isThrough).length, '', '']);
  const head = ['attack', 'tried', 'got through', 'refused', 'what closes the door'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How far each came; differs a little from run to run, with what the machine does in a timeout. */
export function renderReaches(attacks: readonly Attack[]): string {
  const classes = [...new Set(attacks.map(({ of }) => of))];
  return classes
    .map((one) => {
      const own = attacks.filter(({ of }) => of === one);
      const counts = REACHES.map(
        (reach) => `${reach} ${own.filter((attack) => attack.reach === reach).length}`,
      );
      return `${one.name.padEnd(40)} ${counts.join(', ')}`;
    })
    .join('\n');
}
