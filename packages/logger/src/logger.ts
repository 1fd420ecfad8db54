import { createLogger as createWinston, format, transports } from 'winston';
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
  const winston = createWinston({
    level: options.level,
    format: asLine(),
    transports: [
      options.stream ? new transports.Stream({ stream: options.stream }) : new transports.Console(),
    ],
  });
  return withFields(options.fields ?? {});

  // Not winston's own child(): it writes a `message` field of the call into the text of the event.
  function withFields(inherited: Fields): Logger {
    const write = (level: LogLevel) => (message: string, fields?: Fields) => {
      winston.log({ level, message, fields: { ...inherited, ...fields } });
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

/** Winston's own JSON format looks for circles and odd values once more, which the scrubber has taken out: half the time of a line. */
const asLine = format((event) => {
  const { level } = event;
  const line = JSON.stringify({
    ...(scrubValue(event['fields']) as object),
    ...{ time: new Date().toISOString(), level, message: scrubText(String(event.message)) },
  });
  // Under these symbols its transports read the level and what they write.
  return { ...event, [Symbol.for('level')]: level, [Symbol.for('message')]: line };
});
