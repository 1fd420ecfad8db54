import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, said } from '@pairsmith/core';
import { jsonBoundsProblem } from './json-bounds';

/**
 * What `JSON.parse` lets pass in a body and whoever sent it did not mean: bytes that are no text, which would be stored
 * as �, and a field that stands twice, of which one would win in silence (`{"confirm":false, … "confirm":true}`).
 * For express.json's `verify`, before the body is parsed.
 * @throws AppError invalid_json, invalid_params naming the field
 */
export function checkJsonText(
  _request: IncomingMessage,
  _response: ServerResponse,
  bytes: Buffer,
  encoding: string,
): void {
  const text = decode(bytes, encoding);
  const bounds = jsonBoundsProblem(text);
  if (bounds) throw new AppError('invalid_json', said('request.json_bounds', { problem: bounds.problem }));
  const field = repeatedField(text);
  if (field !== null)
    throw new AppError('invalid_params', said('request.repeated_field', { field }), {
      details: { invalid_params: [field] },
    });
}

function decode(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid_json', said('request.body_not_utf8'), { cause });
  }
}

/**
 * Strings, and the marks that open, close and part; what lies between them is numbers, words and blanks. A string without
 * an end goes to the end of the text: looking for one from each of its quotes would take the square of its length.
 */
const TOKEN = /"(?:[^"\\]|\\.?)*(?:"|$)|[{}[\]:,]/gs;

/** An object with the names it has so far, or an array with the place that is being read. */
type Level = { names: Set<string>; name: string } | { place: number };

/** The first field that an object has twice, as its path; null: there is none. Text that is no JSON is for the parser. */
export function repeatedField(text: string): string | null {
  const levels: Level[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ names: new Set(), name: '' });
    else if (token === '[') levels.push({ place: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level && 'place' in level) level.place += 1;
    else if (token === ':' && level && 'names' in level) {
      const name = unquote(last);
      if (name === null) return null;
      level.name = name;
      if (level.names.has(name)) return pathOf(levels);
      level.names.add(name);
    }
    last = token;
  }
  return null;
}

const pathOf = (levels: readonly Level[]): string =>
  levels.map((level) => ('names' in level ? level.name : String(level.place))).join('.');

/** Two spellings of a name (`"a"`, `"\\u0061"`) are one name. */
function unquote(token: string): string | null {
  if (!token.includes('\\')) return token.startsWith('"') ? token.slice(1, -1) : null;
  try {
    return JSON.parse(token) as string;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
