import { allInWords } from '@pairsmith/core';
import { createQuestionReader, type ClaimName, type ReaderVerdict } from '@pairsmith/proof';
import { parse } from '@pairsmith/sql';
import type { MutantKind } from '../../tests/quality/second-reader/mutant';
import type { CasesOfDatabase } from './cases';

export type Verdicts = Record<ReaderVerdict, number>;

/** How often a claim was made, and of what. */
export interface Firings {
  right: number;
  /** Of broken twins whose right pair it was not made of: there it would only have been wrong once more. */
  broken: number;
  dropped: number;
  added: number;
}

export interface Measured {
  /** By database. */
  right: Map<string, Verdicts>;
  broken: Map<MutantKind, Verdicts>;
  claims: Map<ClaimName, Firings>;
  /** Right pairs that were refused or doubted. */
  alarms: { database: string; question: string; verdict: ReaderVerdict; reasons: string[] }[];
}

const none = (): Verdicts => ({ agreed: 0, unread: 0, doubt: 0, conflict: 0 });

/** Reads every right pair and every broken twin; `loadParser` first. */
export function measurePairs(all: readonly CasesOfDatabase[]): Measured {
  const measured: Measured = { right: new Map(), broken: new Map(), claims: new Map(), alarms: [] };
  const firings = (name: ClaimName): Firings =>
    entry(measured.claims, name, () => ({ right: 0, broken: 0, dropped: 0, added: 0 }));
  for (const { database, catalog, cases } of all) {
    const read = createQuestionReader(catalog);
    for (const { pair, twins } of cases) {
      const own = read(pair.question, parse(pair.sql));
      entry(measured.right, database, none)[own.verdict] += 1;
      for (const name of own.claims) firings(name).right += 1;
      if (own.claims.length > 0)
        measured.alarms.push({ database, question: pair.question, ...allInWords(own, 'zh') });
      for (const { kind, sql } of twins) {
        const twin = read(pair.question, parse(sql));
        entry(measured.broken, kind, none)[twin.verdict] += 1;
        for (const name of twin.claims.filter((one) => !own.claims.includes(one))) {
          firings(name).broken += 1;
          if (kind === 'filter dropped') firings(name).dropped += 1;
          if (kind === 'filter added') firings(name).added += 1;
        }
      }
    }
  }
  return measured;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

export const sumOf = (some: Iterable<Verdicts>): Verdicts =>
  [...some].reduce(
    (sum, one) => ({
      agreed: sum.agreed + one.agreed,
      unread: sum.unread + one.unread,
      doubt: sum.doubt + one.doubt,
      conflict: sum.conflict + one.conflict,
    }),
    none(),
  );

export const countOf = ({ agreed, unread, doubt, conflict }: Verdicts): number =>
  agreed + unread + doubt + conflict;

/** What a claim needs before it may refuse a pair. */
const SURE = { precision: 0.95, firings: 20 };

/** The share of right complaints, 0–1; null where there was none. */
export const precisionOf = ({ right, broken }: Firings): number | null =>
  right + broken === 0 ? null : broken / (right + broken);

export const maySayNo = (firings: Firings): boolean =>
  firings.right + firings.broken >= SURE.firings && (precisionOf(firings) ?? 0) >= SURE.precision;
