import { type CodeMeaning, oneLine } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import { EITHER } from '../labels';
import { plainType } from './ddl-columns';
import { unreadable } from './file-text';

/** What a `_detail.md` says about its table in words. */
export interface MarkdownWords {
  title: string;
  description: string;
  columns: { name: string; type: string; comment: string }[];
  /** Meanings of codes by column, for columns whose values are listed with meanings. */
  meanings: Map<string, CodeMeaning[]>;
  /** The lines below the heading of the notes, without their dash. */
  notes: string[];
}

/** Reads a `_detail.md` back. Throws file_validation_error that names the file, and the line that is no field. */
export function readMarkdown(file: string, text: string): MarkdownWords {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const heading = lines.findIndex((line) => /^#{1,6}\s*\S/.test(line));
  const fields = lines.findIndex((line) => isHeading(line, EITHER.fieldList));
  if (heading < 0 || fields < heading) {
    throw unreadable(file, said('edit.no_headings'));
  }
  const found = lines.findIndex((line) => isHeading(line, EITHER.fieldNotes));
  const end = found < 0 ? lines.length : found;
  const notes = lines
    .slice(end + 1)
    .map((line) => oneLine(line.replace(/^\s*[-*+]\s+/, '')))
    .filter(Boolean);
  return {
    title: oneLine(inBrackets(lines[heading] ?? '')),
    description: oneLine(lines.slice(heading + 1, fields).join(' ')),
    columns: readFields(file, lines.slice(fields + 1, end)),
    meanings: new Map(notes.flatMap(readMeanings)),
    notes,
  };
}

/** From the first bracket to the one that the line ends in; empty where it ends otherwise. */
function inBrackets(line: string): string {
  const open = line.search(/[（(]/);
  return open >= 0 && /[)）]$/.test(line.slice(open + 1)) ? line.slice(open + 1, -1) : '';
}

const isHeading = (line: string, either: readonly string[]) =>
  either.some((heading) => bare(line) === bare(heading));

const bare = (line: string) => line.replace(/[#*\s:：]/g, '').toLowerCase();

function readFields(file: string, lines: readonly string[]): MarkdownWords['columns'] {
  const columns: MarkdownWords['columns'] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const last = columns.at(-1);
    if (/^\s+[^\s*+-]/.test(line) && last) {
      last.comment = oneLine(`${last.comment} ${withoutMarks(line)}`);
      continue;
    }
    const field = readField(line);
    if (!field) throw unreadable(file, said('edit.bad_field', { line: line.trim().slice(0, 60) }));
    columns.push(field);
  }
  return columns;
}

/** `- name (numeric(10,2)) - 说明 [非空] [示例: 1, 2]`. */
function readField(line: string) {
  const match = /^\s*[-*+]\s*(?:"((?:[^"]|"")+)"|`?([^\s(（`]+)`?)\s*\((.*)$/.exec(line);
  const rest = match?.[3];
  if (!match || rest === undefined) return null;
  let depth = 1;
  let end = 0;
  for (; end < rest.length && depth > 0; end += 1) {
    if (rest[end] === '(') depth += 1;
    if (rest[end] === ')') depth -= 1;
  }
  if (depth > 0) return null;
  return {
    name: match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
    type: plainType(rest.slice(0, end - 1)),
    comment: oneLine(withoutMarks(rest.slice(end)).replace(/^\s*[-–—:：]\s*/, '')),
  };
}

/** A description without the marks that were generated behind it. */
function withoutMarks(text: string): string {
  const samples = text.search(/\[(?:示例|examples)[:：]/i);
  const bare =
    samples >= 0 && text.trimEnd().endsWith(']') ? text.slice(0, samples).trimEnd() : text.trimEnd();
  const open = bare.endsWith(']') ? bare.lastIndexOf('[') : -1;
  return open >= 0 && KEY_MARKS.test(bare.slice(open + 1, -1)) ? bare.slice(0, open).trimEnd() : bare;
}

const KEY_MARKS =
  /^(?:主键|唯一|非空|primary key|unique|not null)(?:[,，、]\s*(?:主键|唯一|非空|primary key|unique|not null))*$/i;

/** `state 为枚举字段，包含取值：0=正常、1=停用`, or the same in English; nothing where values stand without meanings. */
function readMeanings(note: string): [string, CodeMeaning[]][] {
  const match =
    /^(?:"((?:[^"]|"")+)"|(\S+))\s+(?:为枚举字段[，,]\s*包含取值|is an enumeration,\s*with the values)[:：]([^]*)$/i.exec(
      note,
    );
  if (!match) return [];
  // A comma ends a meaning where the next code follows; else it is the meaning's own.
  const said = (match[3] ?? '').split(/[、,，;；](?=[^、,，;；=＝:：]+[=＝:：])/);
  const meanings = said.flatMap((value) => {
    const text = value.trim();
    // The sign may not stand first: there is nothing before it.
    const at = text.slice(1).search(/[=＝:：]/) + 1;
    const [code, label] = [text.slice(0, at).trimEnd(), text.slice(at + 1).trimStart()];
    return at > 0 && label !== '' ? [{ code, label }] : [];
  });
  return meanings.length > 0 ? [[match[1]?.replaceAll('""', '"') ?? match[2] ?? '', meanings]] : [];
}
