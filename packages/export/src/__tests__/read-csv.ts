/** Rows of a text after RFC 4180, each cell in quotes; throws where it is no such text. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (let rest = text; rest !== '';) {
    const row: string[] = [];
    for (let isOpen = true; isOpen;) {
      const cell = /^(\ufeff?)"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
      if (!cell) throw new Error(`No cell at ${JSON.stringify(rest.slice(0, 40))}`);
      row.push((cell[1] ?? '') + (cell[2] ?? '').replaceAll('""', '"'));
      rest = rest.slice(cell[0].length);
      isOpen = cell[3] === ',';
    }
    rows.push(row);
  }
  return rows;
}
