import { Stopped } from '@pairsmith/embedded';
import { CommanderError, type Command } from 'commander';
import { CheckFailed, fieldsOf, UsageError, wordsOf } from './errors';
import { exitCodeOf, EXIT } from './exit-codes';
import { printable } from './printable';
import { createProgram } from './program';
import type { Terminal } from './terminal';

/** Does what was typed, and says what went wrong. Gives the exit code. */
export const pairsmith = async (args: string[], terminal: Terminal, version: string): Promise<number> => {
  const program = createProgram(terminal, version);
  // In JSON what the parser has against the words is told as every other error is.
  if (isJson(args)) silence(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    // Where we were asked to stop, whatever broke on the way is its consequence.
    const cause = terminal.stop.aborted ? (terminal.stop.reason as Stopped) : error;
    tell(cause, args, terminal);
    return exitCodeOf(cause);
  }
};

const isJson = (args: readonly string[]): boolean => args.includes('--json');

const silence = (command: Command): void => {
  command.configureOutput({ writeErr: () => undefined });
  command.commands.forEach(silence);
};

const tell = (error: unknown, args: string[], { stderr }: Terminal): void => {
  // `doctor` has shown it, and who pressed Ctrl-C knows it.
  if (error instanceof CheckFailed || error instanceof Stopped) return;
  const isOfParser = error instanceof CommanderError;
  // The parser has said it, or has shown what was asked for: help, the version.
  if (isOfParser && (error.exitCode === 0 || !isJson(args))) return;
  if (isJson(args)) stderr.write(`${JSON.stringify(fieldsOf(isOfParser ? asUsage(error) : error))}\n`);
  else stderr.write(`${printable(wordsOf(error))}\n`);
};

/** What the parser says, without its own label. Of a command that is missing it shows the help, and says nothing. */
const asUsage = ({ code, message }: CommanderError): UsageError =>
  new UsageError(
    code === 'commander.help'
      ? 'Name a command; pairsmith --help lists them.'
      : message.replace(/^error: /, ''),
  );
