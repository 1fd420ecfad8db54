import { styleText } from 'node:util';

type Color = Parameters<typeof styleText>[0];

const colors: Record<string, Color> = { error: 'red', warn: 'yellow', debug: 'gray' };

/** What the name in front of the line says already, and what the id of a run is made of. */
const isKnown = (key: string, fields: object): boolean =>
  key === 'service' || key === 'pid' || ('executionId' in fields && (key === 'taskId' || key === 'step'));

const formatValue = (value: unknown): string =>
  typeof value === 'string' && !/[\s"]/.test(value) ? value : JSON.stringify(value);

const parse = (line: string): Record<string, unknown> | undefined => {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // not one of our events: what Node itself says before it dies, for example
  }
};

/** An error's stack keeps its lines: it is there to be read. */
const formatError = (error: unknown): string => {
  const { stack, message } = Object(error) as { stack?: string; message?: string };
  return `\n${stack ?? message ?? JSON.stringify(error)}`;
};

/** One line of a child's log, made readable: `12:26:37 worker  step completed  step=ddl_generation`. */
export const formatEvent = (child: string, line: string, color: boolean): string => {
  const event = parse(line);
  const paint = (style: Color, text: string): string => (color ? styleText(style, text) : text);
  const name = paint('cyan', child.padEnd(6));
  if (!event) return `${name} ${line}`;
  const { time, level, message, error, ...fields } = event;
  const clock = new Date(String(time)).toTimeString().slice(0, 8);
  const told = Object.entries(fields)
    .filter(([key]) => !isKnown(key, fields))
    .map(([key, value]) => `${key}=${formatValue(value)}`);
  const text = `${String(message)}${error === undefined ? '' : formatError(error)}`;
  const style = colors[String(level)];
  return [clock, name, style ? paint(style, text) : text, told.length ? paint('gray', told.join(' ')) : '']
    .filter(Boolean)
    .join(' ');
};
