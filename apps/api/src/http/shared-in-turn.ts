/**
 * Callers who ask for the same in one turn of the event loop share one reading, which begins after all of them have
 * asked: nobody gets what was so before. The more come at once, the fewer readings each of them takes.
 */
export function sharedInTurn<Made>(read: (key: string) => Promise<Made>): (key: string) => Promise<Made> {
  const asked = new Map<string, Promise<Made>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const reading = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      asked.delete(key);
      return read(key);
    });
    asked.set(key, reading);
    return reading;
  };
}
