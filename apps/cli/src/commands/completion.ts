import { Argument, type Command } from 'commander';
import { alone } from '../command';
import type { Terminal } from '../terminal';

export const addCompletion = (program: Command, terminal: Terminal): void => {
  program
    .command('completion')
    .description('print what completes commands and options in a shell: source <(pairsmith completion bash)')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh']))
    .action(
      alone(terminal, ({ args: [shell] }) => {
        terminal.stdout.write(`${shell === 'zsh' ? ZSH_LOADS_BASH : ''}${renderBash(program)}\n`);
      }),
    );
};

/** zsh runs completions of bash, once it is told to. */
const ZSH_LOADS_BASH = 'autoload -Uz compinit bashcompinit && compinit && bashcompinit\n';

/** A command by what was typed of it (`files get`), and the words that may follow. */
const wordsBehind = (command: Command, path: string[], shared: string[]): string[] => {
  const options = command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? []);
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  const words = [...command.commands.map((sub) => sub.name()), ...choices, ...options, ...shared, '--help'];
  const own = `  '${path.join(' ')}') words='${[...new Set(words)].join(' ')}' ;;`;
  return [own, ...command.commands.flatMap((sub) => wordsBehind(sub, [...path, sub.name()], shared))];
};

/** What an option takes, where that is one of a few. */
const valuesOf = (command: Command): string[] => [
  ...command.options.flatMap(({ long, argChoices }) =>
    long && argChoices ? [`  '${command.name()} ${long}') words='${argChoices.join(' ')}' ;;`] : [],
  ),
  ...command.commands.flatMap(valuesOf),
];

const renderBash = (program: Command): string => {
  const shared = program.options.flatMap(({ long }) => long ?? []);
  const shownValues = program.options.flatMap(({ long, argChoices }) =>
    long && argChoices ? [`  *' ${long}') words='${argChoices.join(' ')}' ;;`] : [],
  );
  return `_pairsmith() {
  local path='' name='' words='' word
  # The commands among the words before this one: options and their values are none.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
${commandPaths(program, []).join('\n')}
    esac
  done
  name="\${path##* }"
  case "$name \${COMP_WORDS[COMP_CWORD-1]}" in
${[...program.commands.flatMap(valuesOf), ...shownValues].join('\n')}
  esac
  [ -n "$words" ] || case "$path" in
${wordsBehind(program, [], shared).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  # Files, where no word of ours fits.
  [ \${#COMPREPLY[@]} -gt 0 ] || compopt -o default 2>/dev/null
}
complete -F _pairsmith pairsmith`;
};

const commandPaths = (command: Command, path: string[]): string[] =>
  command.commands.flatMap((sub) => {
    const here = [...path, sub.name()];
    return [
      `      '${path.join(' ')} ${sub.name()}') path='${here.join(' ')}' ;;`,
      ...commandPaths(sub, here),
    ];
  });
