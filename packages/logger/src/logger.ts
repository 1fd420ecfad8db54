import { scrubText, scrubValue } from './scrub';

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

type Fields = Record<string, unknown>;

/** Events with fields. A child carries its fields into every event, so that they are written once. */
export interface Logger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  child(fields: Fields): Logger;
}

/** From the gravest on: a logger of a level writes what comes before it too. */
const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/**
 * JSON lines, `{…fields, "time":…,"level":…,"message":…}`, to stdout or to `stream`; everything in them is scrubbed, and a
 * field never stands for what is every line's. An error belongs into the field `error`: it is written with its stack and
 * its causes.
 */
export function createLogger(options: {
  level: LogLevel;
  fields?: Fields;
  stream?: NodeJS.WritableStream;
}): Logger {
  const stream = options.stream ?? process.stdout;
  const written = new Set(LEVELS.slice(0, LEVELS.indexOf(options.level) + 1));
  return withFields(options.fields ?? {});

  function withFields(inherited: Fields): Logger {
    const write = (level: LogLevel) => (message: string, fields?: Fields) => {
      if (written.has(level)) stream.write(lineOf(level, message, { ...inherited, ...fields }));
    };
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      child: (fields) => withFields({ ...inherited, ...fields }),
    };
  }
}

function lineOf(level: LogLevel, message: string, fields: Fields): string {
  const event = {
    ...(scrubValue(fields) as object),
    ...{ time: new Date().toISOString(), level, message: scrubText(message) },
  };
  return `${JSON.stringify(event)}\n`;
}
