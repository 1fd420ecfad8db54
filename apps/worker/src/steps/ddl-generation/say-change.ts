import type { Change } from '@pairsmith/catalog';
import { said, type ChangeKind, type Message, type Part } from '@pairsmith/core';

/** More of a comment or a list of values than this is for nobody to read in a warning. */
const SHOWN = 120;

const shown = (text: string | null): Part => {
  if (text === null || text === '') return said('drift.nothing');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

const SAY: Record<ChangeKind, (change: Change, name: string) => Message> = {
  table_gone: ({ table }) => said('drift.table_gone', { table }),
  table_unlisted: ({ table }) => said('drift.table_unlisted', { table }),
  table_new: ({ table }) => said('drift.table_new', { table }),
  table_comment: (change) => said('drift.table_comment', { table: change.table, ...both(change) }),
  table_words: (change) => said('drift.table_words', { table: change.table, ...both(change) }),
  table_definition: ({ table }) => said('drift.table_definition', { table }),
  keys: ({ table }) => said('drift.keys', { table }),
  relations: (change) => said('drift.relations', { table: change.table, ...both(change) }),
  column_gone: (_, name) => said('drift.column_gone', { name }),
  column_new: ({ now }, name) => said('drift.column_new', { name, now: shown(now) }),
  column_renamed: ({ now }, name) => said('drift.column_renamed', { name, now: shown(now) }),
  column_type: (change, name) => said('drift.column_type', { name, ...both(change) }),
  column_nullable: (change, name) => said('drift.column_nullable', { name, ...both(change) }),
  column_default: (change, name) => said('drift.column_default', { name, ...both(change) }),
  column_values: (change, name) => said('drift.column_values', { name, ...both(change) }),
  column_comment: (change, name) => said('drift.column_comment', { name, ...both(change) }),
  column_words: (change, name) => said('drift.column_words', { name, ...both(change) }),
  column_masking: (change, name) => said('drift.column_masking', { name, ...both(change) }),
};

const both = ({ was, now }: Change): { was: Part; now: Part } => ({ was: shown(was), now: shown(now) });

/** A change in words. */
export const sayChange = (change: Change): Message =>
  SAY[change.kind](change, change.column === null ? change.table : `${change.table}.${change.column}`);
