/**
 * The guide shows ids and times of a day long past. What stands for what is learned from the answers: where the guide
 * shows `task_20250703_000820` and the service says `task_20261125_150102`, every later use of the one means the other.
 */
export interface ShownNames {
  /** A command, or a program, with what the service calls these things. */
  toReal: (text: string) => string;
  /** Whether a real text has the shown form; what is learned is kept where it has. */
  matches: (shown: string, real: string) => boolean;
  /** Learns for good only where `attempt` succeeds. */
  tentatively: (attempt: () => boolean) => boolean;
}

const STAMP = String.raw`\d{8}_\d{6}(?:_\d{2})?(?!\d)`;
const ID = String.raw`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{32,64}\b`;
const TIME = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?`;
const SIZE = String.raw`\d+\.\d (?:B|KB|MB|GB)`;
const NUMBER = String.raw`\d+(?:\.\d+)?`;

const NAMED = new RegExp(`${STAMP}|${ID}`, 'g');
const VARYING = new RegExp(`(…)|(${TIME})|(${STAMP})|(${ID})|(${SIZE})|(${NUMBER})`, 'g');

/** `fixed`: what the guide calls things that are known before, e.g. the address, and their real names. */
export function shownNames(fixed: readonly (readonly [shown: string, real: string])[]): ShownNames {
  let learned = new Map<string, string>();
  const toReal = (text: string) =>
    fixed
      .reduce((all, [shown, real]) => all.replaceAll(shown, real), text)
      .replace(NAMED, (name) => learned.get(name) ?? name);

  const matches = (shown: string, real: string): boolean => {
    const text = fixed.reduce((all, [from, to]) => all.replaceAll(from, to), shown);
    const newNames: string[] = [];
    let pattern = '';
    let from = 0;
    const nameOf = (name: string, form: string) => {
      const known = learned.get(name);
      if (known !== undefined) return literally(known);
      return newNames.push(name) && `(${form})`;
    };
    for (const match of text.matchAll(VARYING)) {
      const [whole, gap, time, stamp, id, size] = match;
      pattern += literally(text.slice(from, match.index));
      from = match.index + whole.length;
      if (gap) pattern += '[^]*?';
      else if (time) pattern += TIME;
      else if (stamp) pattern += nameOf(stamp, STAMP);
      else if (id) pattern += nameOf(id, ID);
      else pattern += size ? SIZE : NUMBER;
    }
    const found = new RegExp(`^${pattern}${literally(text.slice(from))}$`).exec(real);
    if (!found) return false;
    newNames.forEach((name, at) => learned.set(name, found[at + 1] as string));
    return true;
  };

  return {
    toReal,
    matches,
    tentatively: (attempt) => {
      const before = new Map(learned);
      const succeeded = attempt();
      if (!succeeded) learned = before;
      return succeeded;
    },
  };
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
