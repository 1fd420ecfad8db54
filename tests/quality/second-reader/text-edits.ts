import { scanSync } from 'libpg-query';
import { placesIn } from './tree-places';

export interface Token {
  start: number;
  end: number;
  text: string;
}

/** A statement as bytes and tokens: the tree names places in bytes, and there is nothing that would write a tree out again. */
export interface SqlText {
  bytes: Buffer;
  tokens: Token[];
}

export function readText(sql: string): SqlText {
  const bytes = Buffer.from(sql);
  const tokens = scanSync(sql).tokens.map(({ start, end }) => ({
    start,
    end,
    text: bytes.subarray(start, end).toString(),
  }));
  return { bytes, tokens };
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Edits that do not overlap, in any order. */
export function applyEdits({ bytes }: SqlText, edits: readonly Edit[]): string {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(at, start), Buffer.from(text));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]).toString();
}

export const tokenAt = ({ tokens }: SqlText, place: number): Token | undefined =>
  tokens.find(({ start }) => start === place);

/** From the first to the last byte of a node, closing brackets among them; null where the tree does not say. */
export function extentOf(
  text: SqlText,
  node: unknown,
  until?: string,
): { start: number; end: number } | null {
  const places = placesIn(node);
  if (places.length === 0) return null;
  const [start, last] = [Math.min(...places), Math.max(...places)];
  const first = text.tokens.findIndex((token) => token.start === start);
  if (first < 0) return null;
  let depth = 0;
  let isPast = until === undefined;
  for (let at = first; at < text.tokens.length; at += 1) {
    const token = text.tokens[at];
    if (!token) break;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text.toUpperCase() === until && token.start >= last) isPast = true;
    const next = text.tokens[at + 1];
    if (token.start >= last && depth === 0 && isPast && !(next?.text === '(' && isName(token.text)))
      return { start, end: token.end };
  }
  return null;
}

const isName = (text: string): boolean => /^[a-z_]+$/i.test(text) && !/^(and|or|null|end)$/i.test(text);
