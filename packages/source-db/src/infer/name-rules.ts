import { said, type Message } from '@pairsmith/core';
import type { End } from './name-parts';
import { isShort, isShortFor } from './short-words';

export interface Named {
  reason: Message;
  /** Of several that hold the highest is meant, where it is alone. */
  rank: number;
  /** Whether it says which of the two refers; where not, a unique column may as well be the one that is referred to. */
  isOneWay: boolean;
}

/** What names and comments say for a reference from one column to another; null: nothing. */
export function namedReference(source: End, target: End): Named | null {
  if (source.table === target.table)
    return isParent(source) && isItsKey(target)
      ? { reason: said('infer.parent'), rank: 4, isOneWay: true }
      : null;
  if (isOwnName(source)) return null;
  if (calls(source, target)) {
    const isExact = source.thing === target.core || source.words === target.core + target.words;
    return { reason: said('infer.table_in_name'), rank: isExact ? 4 : 3, isOneWay: true };
  }
  if (isSameName(source, target)) {
    // Of all that have an `interid` the lines of orders, `order_entry`, `orderentry` or 订单分录, belong to an order.
    const isPart =
      isItsKey(target) && (isLine(source.core, target.core) || isLine(source.titled, target.titled));
    return { reason: said('infer.same_name'), rank: isPart ? 2.9 : 2, isOneWay: false };
  }
  if (target.titled !== '' && source.mentioned?.endsWith(target.titled))
    return { reason: said('infer.in_comment'), rank: isItsKey(target) ? 2.5 : 2, isOneWay: true };
  if (
    source.marker !== null &&
    fits(source, target) &&
    isItsKey(target) &&
    isShortFor(source.thing, target.core)
  ) {
    // Of two names that it could be short for the nearer one is meant.
    const rank = 1 + 1 / (1 + target.core.length);
    return { reason: said('infer.short_name'), rank, isOneWay: false };
  }
  return null;
}

/** The key of its own table, called `id` or by the table's name: others refer to it. */
const isOwnName = (source: End) =>
  source.marker !== null &&
  (source.thing === '' || source.thing === source.core || isKeyOfApplication(source));

/** `user_id` of a `sys_user`, who works in the application, and is none of its users' rows. */
const isKeyOfApplication = ({ table: { primary_key: key }, column, core, thing }: End): boolean =>
  key.length === 1 && key[0] === column.name && OF_APPLICATION.some((word) => core === ` ${word}${thing}`);

const OF_APPLICATION: readonly string[] = ['sys', 'system', 'admin', 'auth', 'acl'];

const isLine = (part: string, whole: string): boolean =>
  whole !== '' && part !== whole && part.startsWith(whole);

/** `from_shop_id`, `fk_shop`, `店铺编号` and a bare `shop` call a row of `crm_shop`, `shop_info`, `店铺表`. */
function calls(source: End, target: End): boolean {
  const { thing, marker } = source;
  const { core } = target;
  if (thing === '' || core.length < 3) return false;
  // 读者证号 is the 证号 of a 读者, shop_slug the slug of a shop.
  if (source.words.endsWith(target.words) && source.words.endsWith(core + target.words)) return true;
  if (!fits(source, target) || !thing.endsWith(target.thing)) return false;
  const ends = thing.endsWith(core);
  if (marker !== null && marker !== 'fk')
    return ends || (thing.length > 2 && core.endsWith(thing) && isOfItsOwn(source, target));
  // Without a word that says "key" the target must be one, a plural is a count, and two letters may be anything.
  return ends && core.length > 3 && (marker === 'fk' || !source.isPlural) && isItsKey(target);
}

/**
 * What many tables have a list of: the `status_id` of an activity leads to statuses, or activity statuses, and not to those of
 * memberships.
 */
const GENERAL =
  /^ (?:statu|state|type|kind|category|class|group|level|reason|source|role|method|stage|priority)$/;

function isOfItsOwn(source: End, { core }: End): boolean {
  if (!GENERAL.test(source.thing)) return true;
  const own = source.core.split(' ');
  return core
    .slice(0, core.length - source.thing.length)
    .trim()
    .split(' ')
    .every((word) => own.includes(word));
}

/** `x_id` leads to an `id` and not to a `code`; a prefix alone leads to whatever the key is. */
const fits = ({ marker: from }: End, { marker: key }: End) =>
  from === null || from === 'fk' || key === 'fk' || key === 'pk' || from === key;

/** Declared, or named as people name keys: `id`, `shop_id` of a table of shops. */
function isItsKey({ table, column, core, thing, marker }: End): boolean {
  if (table.primary_key.length > 0)
    return table.primary_key.length === 1 && table.primary_key[0] === column.name;
  return marker !== null && (core.endsWith(thing) || isShortFor(thing, core));
}

/**
 * One name says that both mean the same, not which refers. Numbers that merely count (line 1, 2, 3) are contained in
 * every other count of that name, so there the target must be its table's key.
 */
function isSameName(source: End, target: End): boolean {
  if (source.words !== target.words || source.marker !== target.marker) return false;
  // `code` alone is no name.
  if (source.words.lastIndexOf(' ') === 0 && (source.thing === '' || source.marker === null)) return false;
  return source.column.type_class !== 'integer' || isItsKey(target);
}

const PARENT = /^(parent|superior|up|上级|上层|父级?|shangji|sj)$/;

function isParent({ column, thing }: End): boolean {
  const name = thing.replaceAll(' ', '');
  // `patid` is a patient's.
  return /^p_?id$/i.test(column.name) || PARENT.test(name) || (/^pa?r/.test(name) && isShort(name, 'parent'));
}
