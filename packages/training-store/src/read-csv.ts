import { said, type Message, inWords } from '@pairsmith/core';
/** A record of a CSV file; a field that is empty and not quoted is null, as PostgreSQL writes it. */
export interface CsvRecord {
  /** The line that it begins on, from 1. */
  line: number;
  fields: (string | null)[];
}

/** What is no CSV, or no UTF-8. */
export class CsvError extends Error {
  constructor(
    readonly line: number,
    readonly problem: Message,
  ) {
    super(`line ${line}: ${inWords(problem, 'zh')}`);
    this.name = 'CsvError';
  }
}

/** A quote that is never closed would gather the whole file. */
const MAX_RECORD = 64 * 1024 * 1024;

/**
 * The records of a CSV file (RFC 4180; also `\n` line ends and a byte order mark) in bounded memory. A record is
 * complete at a line end after an even number of quotes: those within fields are doubled.
 * @throws CsvError with the line
 */
export async function* readCsv(source: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const record = new RecordLines();
  for await (const text of decode(source, record)) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      record.add(text.slice(from, end + 1));
      from = end + 1;
      if (!record.isQuoted) yield* record.take();
      record.line += 1;
      if (!record.isBegun) record.start = record.line;
    }
    record.add(text.slice(from));
  }
  if (record.isQuoted) throw new CsvError(record.start, said('backup.open_quote'));
  yield* record.take();
}

/** The lines of one record, until it is complete. */
class RecordLines {
  start = 1;
  line = 1;
  isQuoted = false;
  private text: string[] = [];
  private length = 0;

  get isBegun(): boolean {
    return this.length > 0;
  }

  add(part: string): void {
    for (let at = part.indexOf('"'); at >= 0; at = part.indexOf('"', at + 1)) this.isQuoted = !this.isQuoted;
    this.text.push(part);
    this.length += part.length;
    if (this.length > MAX_RECORD) throw new CsvError(this.start, said('backup.record_too_long'));
  }

  *take(): Generator<CsvRecord> {
    const text = this.text.join('').replace(/\r?\n$/, '');
    this.text = [];
    this.length = 0;
    if (text !== '') yield { line: this.start, fields: fieldsOf(text, this.start) };
  }
}

function fieldsOf(text: string, line: number): (string | null)[] {
  const fields: (string | null)[] = [];
  for (let at = 0; ; at += 1) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < text.length && text[at] !== ',') throw new CsvError(line, said('backup.after_quote'));
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      const field = text.slice(at, end);
      if (field.includes('"')) throw new CsvError(line, said('backup.stray_quote'));
      fields.push(field === '' ? null : field);
      at = end;
    }
    if (at >= text.length) return fields;
  }
}

/** There is one: the record has an even number of quotes. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); ; at = text.indexOf('"', at + 2)) {
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}

async function* decode(
  source: AsyncIterable<Uint8Array>,
  position: { readonly line: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (part?: Uint8Array) => {
    try {
      return decoder.decode(part, { stream: part !== undefined });
    } catch {
      throw new CsvError(position.line, said('backup.not_utf8'));
    }
  };
  for await (const chunk of source) yield decoded(chunk);
  yield decoded();
}
