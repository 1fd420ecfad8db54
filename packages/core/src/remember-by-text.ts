const MOST = 4_000;
/** Of longer texts there are few; what is kept of them would be large. */
const LONGEST = 1_000;

/**
 * A pure function of a text that comes again and again, as names and comments do in every question about their table: what it
 * makes of each is made once. Bounded by number, since a process that lives long meets any number of texts. What is made is
 * shared: nobody may change it.
 */
export function rememberByText<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
