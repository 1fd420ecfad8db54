/**
 * A line of those who wait, on behalf of owners: first come, first served within an owner, and each owner in turn. One with a
 * thousand in the line holds up another's one for no more than a round.
 */
export interface FairLine<Waiting> {
  readonly size: number;
  join: (owner: object, waiting: Waiting) => void;
  /** Whoever stands in front, taken out; undefined: nobody waits. */
  next: () => Waiting | undefined;
  /** Nothing where it no longer waits. */
  leave: (owner: object, waiting: Waiting) => void;
}

export function createFairLine<Waiting>(): FairLine<Waiting> {
  // A Map keeps the order in which its keys came: the owner in front is served, and goes to the end with what it has left.
  const lines = new Map<object, Waiting[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    join(owner, waiting) {
      size += 1;
      const line = lines.get(owner);
      if (line) line.push(waiting);
      else lines.set(owner, [waiting]);
    },
    next() {
      for (const [owner, line] of lines) {
        const first = line.shift();
        lines.delete(owner);
        if (line.length > 0) lines.set(owner, line);
        size -= 1;
        return first;
      }
      return undefined;
    },
    leave(owner, waiting) {
      const line = lines.get(owner);
      const at = line?.indexOf(waiting) ?? -1;
      if (!line || at < 0) return;
      line.splice(at, 1);
      if (line.length === 0) lines.delete(owner);
      size -= 1;
    },
  };
}
