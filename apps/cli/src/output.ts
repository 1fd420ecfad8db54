import Table from 'cli-table3';
import { printable } from './printable';
import type { Terminal } from './terminal';

export interface OutputOptions {
  json?: boolean;
  quiet?: boolean;
}

/** A result in its three forms. */
interface Shown {
  /** For programs. */
  json: unknown;
  /** For people. */
  text: () => string;
  /** For shells: the names that the next command takes, one a line. */
  names: () => string[];
}

/** What a command says: its result on stdout, everything else on stderr. */
export interface Output {
  quiet: boolean;
  show(result: Shown): void;
  /** One of many results, as they come; in JSON a line each. */
  line(value: unknown, text: string): void;
  /** What happens meanwhile; not said where quiet. */
  note(text: string): void;
  warn(text: string): void;
}

export const createOutput = ({ stdout, stderr }: Terminal, options: OutputOptions): Output => {
  const { json = false, quiet = false } = options;
  const print = (text: string): void => void stdout.write(text.endsWith('\n') || !text ? text : `${text}\n`);
  const note = (text: string): void => void (quiet || stderr.write(`${printable(text)}\n`));
  return {
    quiet,
    show: (result) => {
      if (json) print(JSON.stringify(result.json, null, 2));
      else print(quiet ? result.names().map(printable).join('\n') : result.text());
    },
    line: (value, text) => print(json ? JSON.stringify(value) : printable(text)),
    note,
    warn: (text) => note(`! ${text}`),
  };
};

type Cell = string | number | null | undefined;

/** Columns under their names, without lines: what `awk` and eyes read alike. */
export const columns = (head: string[], rows: Cell[][]): string => {
  const blank = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '' };
  const none = { 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '' };
  const table = new Table({
    head,
    chars: { ...blank, ...none, right: '', 'right-mid': '', middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map((cell) => printable(String(cell ?? '–')))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};

/** Names and what they are, one a line. */
export const properties = (rows: [name: string, value: Cell][]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${printable(String(value ?? '–'))}`).join('\n');
};
