/** What a pasted list names, as far as can be said here: the service reads it and decides. */
export interface PastedTables {
  names: string[];
  /** Names that the database does not have among those it lists. */
  unknown: string[];
}

export function readPasted(text: string, known: readonly string[] | null): PastedTables {
  const names = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.split(/#|--/, 1)[0] ?? '')
        .flatMap((line) => line.split(/[,，;；\t]/))
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  if (known === null) return { names, unknown: [] };
  const all = new Set(known);
  const isKnown = (name: string) =>
    [name, name.toLowerCase()].some((form) => all.has(form) || all.has(`public.${form}`));
  // Quoted names have forms that only the service's parser compares.
  return { names, unknown: names.filter((name) => !name.includes('"') && !isKnown(name)) };
}
