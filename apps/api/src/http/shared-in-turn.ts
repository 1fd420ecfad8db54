/**
 * Those who ask in one turn of the event loop share a reading, which begins after all of them have asked: nobody gets what
 * was so before. Who asks for the same gets the same; the more come at once, the fewer readings each of them takes.
 * @param read leaves out what is not there
 * @param atOnce keys that one reading takes; more of one turn are read beside each other
 */
export function sharedInTurn<Made>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Made>>,
  atOnce: number,
): (key: string) => Promise<Made | null> {
  let turn: ReturnType<typeof beginTurn> | null = null;

  function beginTurn() {
    const places = new Map<string, number>();
    const readings = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      turn = null;
      return inParts([...places.keys()], atOnce).map(read);
    });
    return { places, readings };
  }

  return async (key) => {
    turn ??= beginTurn();
    const { places, readings } = turn;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    const found = await (await readings)[Math.floor(place / atOnce)];
    return found?.get(key) ?? null;
  };
}

const inParts = (keys: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(keys.length / size) }, (_, at) => keys.slice(at * size, (at + 1) * size));
