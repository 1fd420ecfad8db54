/** Enough for what is looked at together: a pair's parts, in as many pairs as are proved at a time. */
const MOST = 32;

/**
 * A pure function that several look at the same things with, one after the other: what it last made is made once. Arguments
 * are the same where they are the same objects or texts, lists where their items are. Bounded by number, since what is made of
 * a statement is larger than the statement. What is made is shared: nobody may change it. A call that throws is not remembered.
 */
export function rememberRecent<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
  most = MOST,
): (...args: Args) => Made {
  /** The newest last. */
  const recent: { args: Args; made: Made }[] = [];
  return (...args) => {
    let at = recent.length - 1;
    while (at >= 0 && !isSameList(recent[at]!.args, args)) at -= 1;
    if (at >= 0 && at === recent.length - 1) return recent[at]!.made;
    const known = at < 0 ? { args, made: make(...args) } : recent.splice(at, 1)[0]!;
    recent.push(known);
    if (recent.length > most) recent.shift();
    return known.made;
  };
}

/** Asked of all that is remembered, mostly in vain: loops, since `every` takes several times as long. */
function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!isSame(one[at], other[at])) return false;
  return true;
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (Array.isArray(one) && Array.isArray(other) && isSameList(one, other));
