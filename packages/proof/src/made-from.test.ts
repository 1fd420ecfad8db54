import type { Fact } from '@pairsmith/catalog';
import { madeFrom, outdatedBy, provedWith } from './made-from';

const facts = (changes: Record<string, Partial<Fact> | null> = {}): Map<string, Fact> => {
  const names = ['public.orders', 'public.orders.id', 'public.orders.note', 'public.shops'];
  return new Map(
    names.flatMap((name) => {
      const change = changes[name];
      return change === null ? [] : [[name, { structure: 's', words: 'w', ...change }]];
    }),
  );
};
const USED = { tables: ['public.orders'], columns: ['public.orders.note'] };
const record = { ...USED, made_from: madeFrom(USED, facts(), 'model a') };
const outdated = (changes: Parameters<typeof facts>[0], by: string | null = 'model a') =>
  outdatedBy(record, facts(changes), by);

it('what changes beside the names that a pair uses does not concern it', () => {
  expect(outdated({})).toBeNull();
  expect(outdated({ 'public.shops': null, 'public.orders.id': { structure: 'x', words: 'x' } })).toBeNull();
});

it('what is gone, what has another structure and what has other words are told apart', () => {
  expect(outdated({ 'public.orders.note': null })).toMatchObject({ gone: ['public.orders.note'], words: [] });
  expect(outdated({ 'public.orders.note': { structure: 'x' } })).toMatchObject({
    ...{ gone: [], structure: ['public.orders.note'], words: [] },
  });
  expect(outdated({ 'public.orders': { words: 'x' } })).toMatchObject({ words: ['public.orders'] });
});

it('another model concerns what a model wrote, and not what a person wrote', () => {
  expect(outdated({}, 'model b')).toMatchObject({ writer: true });
  expect(outdatedBy({ ...USED, made_from: madeFrom(USED, facts(), null) }, facts(), 'model b')).toBeNull();
});

it('of a record that does not say it nobody knows; a table that is not there is gone all the same', () => {
  expect(outdatedBy(USED, facts(), 'model a')).toMatchObject({ unknown: true, gone: [] });
  expect(outdatedBy(USED, facts({ 'public.orders': null }), 'model a')).toMatchObject({
    gone: ['public.orders'],
  });
});

it('a proof holds for the same names and settings', () => {
  const strict = provedWith(USED, facts(), { strict: true });
  expect(provedWith(USED, facts({ 'public.shops': null }), { strict: true })).toBe(strict);
  expect(provedWith(USED, facts(), { strict: false })).not.toBe(strict);
  expect(provedWith(USED, facts({ 'public.orders.note': { words: 'x' } }), { strict: true })).not.toBe(
    strict,
  );
});
