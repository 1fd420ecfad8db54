import { Stopped } from '@pairsmith/embedded';
import { CommanderError } from 'commander';
import { CheckFailed, fieldsOf, wordsOf } from './errors';
import { exitCodeOf, EXIT } from './exit-codes';
import { printable } from './printable';
import { createProgram } from './program';
import type { Terminal } from './terminal';

/** Does what was typed, and says what went wrong. Gives the exit code. */
export const pairsmith = async (args: string[], terminal: Terminal, version: string): Promise<number> => {
  try {
    await createProgram(terminal, version).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    // Where we were asked to stop, whatever broke on the way is its consequence.
    const cause = terminal.stop.aborted ? (terminal.stop.reason as Stopped) : error;
    tell(cause, args, terminal);
    return exitCodeOf(cause);
  }
};

const tell = (error: unknown, args: string[], { stderr }: Terminal): void => {
  // The parser has said it, `doctor` has shown it, and who pressed Ctrl-C knows it.
  if (error instanceof CommanderError || error instanceof CheckFailed || error instanceof Stopped) return;
  if (args.includes('--json')) stderr.write(`${JSON.stringify(fieldsOf(error))}\n`);
  else stderr.write(`${printable(wordsOf(error))}\n`);
};
