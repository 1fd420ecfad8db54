import { createHash } from 'node:crypto';
import { neighboursOf, renderDdl, type Catalog, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { pairHash } from '@pairsmith/sql';
import type { ExportPair } from '../pair';
import type { ExportSettings } from '../settings';
import { factsOf } from '../sql-facts';

/**
 * The tables that a prompt shows, in the catalogue's order, so that their places tell nothing. Distractors are first of all
 * tables that are joined with the needed ones; which of them, the pair and the seed decide. A statement that is not read
 * needs whatever there is.
 */
export function promptTables(
  pair: ExportPair,
  { schema_in_prompt: wanted, distractors, seed }: ExportSettings,
): Table[] {
  const { catalog } = pair.database;
  if (wanted === 'none') return [];
  const facts = wanted === 'all' ? null : factsOf(pair);
  if (!facts) return catalog.tables;
  const needed = new Set(facts.tables);
  if (wanted === 'needed') return catalog.tables.filter((table) => needed.has(fullName(table)));
  const others = catalog.tables.map(fullName).filter((name) => !needed.has(name));
  const beside = neighboursOf(catalog.relations);
  const near = new Set([...needed].flatMap((name) => [...(beside.get(name) ?? [])]));
  const place = placeBy(`${seed}\n${pairHash(pair)}`);
  const drawn = new Set(
    others
      .map((name) => ({ name, isNear: near.has(name), place: place(name) }))
      .sort((a, b) => Number(b.isNear) - Number(a.isNear) || (a.place < b.place ? -1 : 1))
      .slice(0, distractors)
      .map(({ name }) => name),
  );
  return catalog.tables.filter((table) => needed.has(fullName(table)) || drawn.has(fullName(table)));
}

const placeBy = (seed: string) => (name: string) =>
  createHash('sha256').update(`${seed}\n${name}`).digest('hex');

const texts = new WeakMap<Table, string>();

/** A table's DDL as its file has it, with its comments; no cell stands in it. */
export function ddlOf(table: Table, catalog: Catalog): string {
  const text = texts.get(table) ?? renderDdl(table, catalog).trim();
  texts.set(table, text);
  return text;
}
