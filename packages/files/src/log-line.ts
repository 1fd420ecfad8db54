import { LOG_LEVELS, type LogLevel } from '@pairsmith/core';

/*
 * One event is one line: `2025-07-02 19:04:10 [INFO] ddl_generation: text`. What could end a line, is no text in
 * UTF-8 (half of a surrogate pair) or moves a terminal's cursor is escaped, so that reading gives back what was written.
 */

export interface TaskLogLine {
  /** `2025-07-02 19:04:10` */
  timestamp: string;
  level: LogLevel;
  logger: string;
  message: string;
}

/** All control characters but the tab, the two line ends that Unicode adds, and surrogates that are alone. */
const UNSAFE = /(?!\t)[\\\p{Cc}\u2028\u2029\p{Surrogate}]/gu;
const SHORT: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const LONG: Record<string, string> = { '\\': '\\', n: '\n', r: '\r' };

const codeOf = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const escapeLogText = (text: string): string =>
  text.replace(UNSAFE, (char) => SHORT[char] ?? codeOf(char));

export const unescapeLogText = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:u([0-9a-f]{4})|([\\nr]))/g,
        (_, hex: string | undefined, short: string) =>
          LONG[short] ?? String.fromCharCode(parseInt(hex ?? '', 16)),
      )
    : text;

/** A logger's name ends at the first colon of the line: its own are escaped. */
export const formatTaskLogLine = ({ timestamp, level, logger, message }: TaskLogLine): string =>
  `${timestamp} [${level}] ${escapeLogText(logger).replaceAll(':', codeOf)}: ${escapeLogText(message)}\n`;

/** Null for a line that is none of ours: the torn end of a write that a full disk cut short. */
export function parseTaskLogLine(line: string): TaskLogLine | null {
  let event: TaskLogLine | null = null;
  const bytes = Buffer.from(`${line}\n`);
  scanEvents(bytes, bytes.length, (parts) => {
    event = readEvent(bytes, parts);
  });
  return event;
}

/** Where the parts of an event lie in the bytes that are scanned. One object serves a whole scan: copy what is kept. */
export interface EventParts {
  /** Of the line among the lines scanned, from 0; lines that are no events count. */
  line: number;
  start: number;
  /** `20250702190410`: numbers are compared faster than texts, and in the same order. */
  time: number;
  /** Its place in LOG_LEVELS. */
  level: number;
  logger: number;
  message: number;
  /** Of the line, its line end excluded. */
  end: number;
}

export const readEvent = (bytes: Buffer, parts: EventParts): TaskLogLine => ({
  timestamp: bytes.toString('latin1', parts.start, parts.start + 19),
  level: LOG_LEVELS[parts.level] as LogLevel,
  logger: readLogger(bytes, parts),
  message: readMessage(bytes, parts),
});
export const readLogger = (bytes: Buffer, { logger, message }: EventParts): string =>
  unescapeLogText(bytes.toString('utf8', logger, message - 2));
export const readMessage = (bytes: Buffer, { message, end }: EventParts): string =>
  unescapeLogText(bytes.toString('utf8', message, end));

/**
 * Visits the events of the first `length` bytes, which must end with a line, and returns how many lines there are. It
 * looks at bytes and makes no strings: 0x0A is never part of a longer UTF-8 character.
 */
export function scanEvents(bytes: Buffer, length: number, visit: (parts: EventParts) => void): number {
  const parts: EventParts = { line: 0, start: 0, time: 0, level: 0, logger: 0, message: 0, end: 0 };
  let line = 0;
  for (let start = 0; start < length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    parts.start = start;
    parts.end = end;
    parts.line = line;
    if (readHeader(bytes, parts)) visit(parts);
    start = end + 1;
  }
  return line;
}

const NEWLINE = 0x0a;
const COLON = 0x3a;
const SPACE = 0x20;
const TIMESTAMP = '0000-00-00 00:00:00 [';
/** What has to stand at each place before the level; 0: a digit. */
const FORM = Array.from(TIMESTAMP, (char) => (char === '0' ? 0 : char.charCodeAt(0)));
const LEVEL_ENDS = LOG_LEVELS.map((level) => Buffer.from(`${level}] `));
const LEVEL_INITIALS = LEVEL_ENDS.map((word) => word[0] as number);

/** Fills in the parts of a line whose start and end are set. False: it has not the form of an event. */
function readHeader(bytes: Buffer, parts: EventParts): boolean {
  const { start, end } = parts;
  // Nothing is read behind the line's end: no place of the form may be a line end.
  let time = 0;
  for (let at = 0; at < FORM.length; at += 1) {
    const byte = bytes[start + at] as number;
    if (FORM[at] !== 0) {
      if (byte !== FORM[at]) return false;
    } else if (byte >= 0x30 && byte <= 0x39) {
      time = time * 10 + byte - 0x30;
    } else return false;
  }
  const levelAt = start + FORM.length;
  // No two levels begin with the same letter.
  const level = LEVEL_INITIALS.indexOf(bytes[levelAt] as number);
  if (level < 0 || !startsAt(bytes, levelAt, LEVEL_ENDS[level] as Buffer)) return false;
  const logger = levelAt + (LEVEL_ENDS[level] as Buffer).length;
  let colon = logger;
  while (colon < end && bytes[colon] !== COLON) colon += 1;
  if (colon + 1 >= end || bytes[colon + 1] !== SPACE) return false;
  parts.time = time;
  parts.level = level;
  parts.logger = logger;
  parts.message = colon + 2;
  return true;
}

function startsAt(bytes: Buffer, at: number, word: Buffer): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word[i]) return false;
  return true;
}
