/** One form for question, names and values: full-width signs become ASCII, letters small, names' underscores stay. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
