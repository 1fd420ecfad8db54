import { GATE_GUARDS } from './guards/gate';
import { REPAIR_GUARDS } from './guards/repairs';
import { STATEMENT_GUARDS } from './guards/statements';
import { TABLE_GUARDS } from './guards/tables';
import { TEXT_GUARDS } from './guards/texts';
import { WEB_GUARDS } from './guards/web';
import type { Mutant } from './mutant';
import { RULES } from './rules';

/** By the word that `npm run mutants -- WORD …` takes. */
const GROUPS = {
  rules: RULES,
  gate: GATE_GUARDS,
  repairs: REPAIR_GUARDS,
  statements: STATEMENT_GUARDS,
  tables: TABLE_GUARDS,
  texts: TEXT_GUARDS,
  edge: WEB_GUARDS,
} satisfies Record<string, readonly Mutant[]>;
type Group = keyof typeof GROUPS;

/** @throws on a word that is no group; without words all of them */
export function mutantsOf(words: readonly string[]): Mutant[] {
  const unknown = words.filter((word) => !(word in GROUPS));
  if (unknown.length > 0)
    throw new Error(`No such group: ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);
  return (Object.keys(GROUPS) as Group[]).flatMap((group) =>
    words.length === 0 || words.includes(group) ? [...GROUPS[group]] : [],
  );
}
