import type { Command } from 'commander';
import { withConnection, type Connection, type ConnectionOptions } from './connection';
import { createOutput, type Output, type OutputOptions } from './output';
import { createScreen, silentScreen, type Screen } from './screen';
import type { Terminal } from './terminal';

/** What every command takes. */
export type GlobalOptions = ConnectionOptions & OutputOptions;

export interface Context extends Connection {
  output: Output;
  /** For what takes its time; on stderr, silent where quiet. */
  screen: Screen;
  terminal: Terminal;
}

/** What a command knows before it has a service. */
export type Prepared<Options> = Pick<Context, 'output' | 'screen' | 'terminal'> & {
  args: unknown[];
  options: Options & GlobalOptions;
};

const prepare = <Options extends object>(terminal: Terminal, command: Command): Prepared<Options> => {
  const options = command.optsWithGlobals<Options & GlobalOptions>();
  const output = createOutput(terminal, options);
  return {
    ...{ options, output, terminal, args: command.processedArgs as unknown[] },
    screen: output.quiet ? silentScreen : createScreen(terminal.stderr),
  };
};

type Action = (...given: unknown[]) => Promise<void>;

/** An action that needs no service. */
export const alone =
  <Options extends object>(
    terminal: Terminal,
    work: (prepared: Prepared<Options>) => Promise<void> | void,
  ): Action =>
  async (...given) =>
    work(prepare<Options>(terminal, given.at(-1) as Command));

/** An action with a service. `check` comes first: what is wrong with the words is said before anything starts. */
export const inService =
  <Options extends object, Checked = void>(
    terminal: Terminal,
    work: (
      context: Context,
      options: Options & GlobalOptions,
      args: string[],
      checked: Checked,
    ) => Promise<void>,
    check: (prepared: Prepared<Options>) => Promise<Checked> | Checked = () => undefined as Checked,
  ): Action =>
  async (...given) => {
    const prepared = prepare<Options>(terminal, given.at(-1) as Command);
    const { options, output, screen, args } = prepared;
    const checked = await check(prepared);
    await withConnection(terminal, options, output, (connection) =>
      work({ ...connection, output, screen, terminal }, options, args as string[], checked),
    );
  };
