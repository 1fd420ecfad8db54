import { isEnglishWord } from '../lexicon/english-words';
import { identifierWords } from '../lexicon/lexicon';
import nouns from '../lexicon/nouns.json';
import { singular } from '../lexicon/plurals';

/**
 * What most tables of a database begin with and that is no word: the application that keeps them, `pretixbase_`. Nobody says it.
 * Null where fewer begin so, and of what people write short (`cust_`).
 */
export function sharedPrefix(names: readonly string[]): string | null {
  const count = new Map<string, number>();
  for (const name of names) {
    const [first = '', ...more] = identifierWords(name);
    if (more.length > 0) count.set(first, (count.get(first) ?? 0) + 1);
  }
  const [prefix = '', tables = 0] = [...count].sort(([, a], [, b]) => b - a)[0] ?? [];
  const isMost = tables >= LEAST_TABLES && tables >= names.length * LEAST_SHARE;
  return isMost && /^[a-z]{3,}$/.test(prefix) && !isEnglishWord(prefix) && !(prefix in nouns.english.short)
    ? prefix
    : null;
}

const LEAST_TABLES = 4;
const LEAST_SHARE = 0.6;

/** `pretixbase_order` → `order`. */
export const withoutPrefix = (name: string, prefix: string | null): string =>
  prefix !== null && name.toLowerCase().startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : name;

/**
 * Whether the tables are called after application and model, as a framework does: `order_order`, `appointments_appointment`. Then what
 * stands before the first underscore is said of no table.
 */
export function areModels(names: readonly string[]): boolean {
  const doubled = names.filter((name) => {
    const [application = '', ...model] = name.toLowerCase().split('_');
    return application.length > 2 && model.length === 1 && (model[0] ?? '').startsWith(singular(application));
  });
  return doubled.length >= LEAST_DOUBLED;
}

const LEAST_DOUBLED = 2;

/** `account_user` → `user`. */
export const modelOf = (name: string): string => name.replace(/^[^_]+_(?=.)/, '');
