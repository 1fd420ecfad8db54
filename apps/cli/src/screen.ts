import { styleText } from 'node:util';
import { displayWidth } from '@pairsmith/catalog';
import { SingleBar } from 'cli-progress';
import { printable } from './printable';

type Style = Parameters<typeof styleText>[0];

/** How far something is; `total` 0 and `eta_seconds` null where it is not known. */
interface HowFar {
  done: number;
  total: number;
  eta_seconds: number | null;
  what: string;
}

/** A line that moves while something runs, and stays as one line when it is done. */
export interface Running {
  update(howFar: HowFar): void;
  done(result: string): void;
  failed(): void;
  /** It runs on, unseen. */
  left(): void;
}

export interface Screen {
  /** Whether a person looks at it: colours and moving lines, or plain text. */
  terminal: boolean;
  line(text?: string): void;
  title(text: string): void;
  paint(style: Style, text: string): string;
  run(name: string): Running;
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** `3/11 tables, about 40 s left`, as much of it as is known. */
const describe = ({ total, done, what, eta_seconds: eta }: HowFar): string =>
  [`${total ? `${done}/${total} ` : ''}${what}`, eta ? `about ${duration(eta)} left` : '']
    .filter(Boolean)
    .join(', ');

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.ceil(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`;

/** A bar that moves, for a terminal. */
const startBar = (name: string, screen: Screen, stream: NodeJS.WriteStream): Running => {
  const start = Date.now();
  const bar = new SingleBar({
    format: `  ${name} {bar} {what}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    stopOnComplete: false,
    stream,
  });
  bar.start(1, 0, { what: '' });
  return {
    update: (howFar) => {
      bar.setTotal(Math.max(howFar.total, 1));
      bar.update(howFar.done, { what: clip(printable(describe(howFar)), 50) });
    },
    done: (result) => {
      bar.stop();
      screen.line(`${screen.paint('green', '✓')} ${name} ${result}  ${screen.paint('gray', seconds(start))}`);
    },
    failed: () => {
      bar.stop();
      screen.line(`${screen.paint('red', '✗')} ${name.trimEnd()}`);
    },
    left: () => bar.stop(),
  };
};

/** Plain lines, for a file or a pipe: one when it starts, one when it is done, and at most one every two seconds. */
const startLines = (name: string, screen: Screen): Running => {
  const start = Date.now();
  let last = Date.now();
  screen.line(`… ${name.trimEnd()}`);
  return {
    update: (howFar) => {
      if (Date.now() - last < 2_000) return;
      last = Date.now();
      screen.line(`  ${name} ${printable(describe(howFar))}`.trimEnd());
    },
    done: (result) => screen.line(`✓ ${name} ${result}  ${seconds(start)}`),
    failed: () => screen.line(`✗ ${name.trimEnd()}`),
    left: () => undefined,
  };
};

export const createScreen = (output: NodeJS.WriteStream): Screen => {
  const terminal = output.isTTY === true;
  const screen: Screen = {
    terminal,
    line: (text = '') => output.write(`${text}\n`),
    title: (text) => screen.line(`\n${screen.paint('bold', text)}`),
    paint: (style, text) => (terminal ? styleText(style, text) : text),
    run: (name) => (terminal ? startBar : startLines)(name.padEnd(16), screen, output),
  };
  return screen;
};

/** Nobody looks. */
export const silentScreen: Screen = {
  terminal: false,
  line: () => undefined,
  title: () => undefined,
  paint: (_style, text) => text,
  run: () => ({
    update: () => undefined,
    done: () => undefined,
    failed: () => undefined,
    left: () => undefined,
  }),
};

/** At most `width` columns of a text. */
export const clip = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  let clipped = '';
  for (const char of text) {
    if (displayWidth(clipped + char) > width - 1) break;
    clipped += char;
  }
  return `${clipped}…`;
};

// A Chinese character, or a word with the blanks behind it: where a line may end.
const pieces = /[\u2e80-\u9fff\uff00-\uff60]|[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|\s+/gu;

/** A text in lines of `width` columns; only a word that is longer has a longer line. */
export const wrap = (text: string, width: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line && displayWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
};
