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

/** What may follow a command, by what was typed of it (`files get`): its commands and the values of its arguments. */
const wordsBehind = (command: Command, at: string[]): string[] => {
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  const words = [...command.commands.map((sub) => sub.name()), ...choices];
  const own = words.length > 0 ? [`  '${at.join(' ')}') choices='${words.join(' ')}' ;;`] : [];
  return [...own, ...command.commands.flatMap((sub) => wordsBehind(sub, [...at, sub.name()]))];
};

const optionsOf = (command: Command, at: string[], shared: string[]): string[] => {
  const own = command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? []);
  const options = [...new Set([...own, ...shared, '--help'])].join(' ');
  return [
    `  '${at.join(' ')}') options='${options}' ;;`,
    ...command.commands.flatMap((sub) => optionsOf(sub, [...at, sub.name()], shared)),
  ];
};

/** What an option takes: one of a few, or a text of one's own, for which the shell offers files. */
const valuesOf = (command: Command, at: string): string[] =>
  command.options.flatMap(({ long, required, argChoices }) =>
    long && required ? [`  ${at} ${long}') choices='${argChoices?.join(' ') ?? ''}' isValue=1 ;;`] : [],
  );

const valuesWithin = (command: Command, at: string[]): string[] => [
  ...valuesOf(command, `'${at.join(' ')}`),
  ...command.commands.flatMap((sub) => valuesWithin(sub, [...at, sub.name()])),
];

/** Commands whose last argument is a file of this machine. */
const filesBehind = (command: Command, at: string[]): string[] => [
  ...(command.registeredArguments.some((argument) => argument.name() === 'file')
    ? [`'${at.join(' ')}'`]
    : []),
  ...command.commands.flatMap((sub) => filesBehind(sub, [...at, sub.name()])),
];

/**
 * Both shells run it, zsh as `sh`: an offset in `${…}` is arithmetic only in `$((…))` there, and `path` and `words` are
 * variables of its own.
 */
const renderBash = (program: Command): string => {
  const shared = program.options.flatMap(({ long }) => long ?? []);
  return `_pairsmith() {
  local at='' choices='' options='' isValue='' head='' word
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # --option=value: bash makes three words of it, zsh leaves it one.
  if [ "$cur" = '=' ]; then
    cur=''
  elif [ "$prev" = '=' ]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  else
    case "$cur" in
      --*=*) prev="\${cur%%=*}" head="\${cur%%=*}=" cur="\${cur#*=}" ;;
    esac
  fi
  # The commands among the words before this one: options and their values are none.
  for word in "\${COMP_WORDS[@]:1:$((COMP_CWORD-1))}"; do
    case "$at $word" in
${commandPaths(program, []).join('\n')}
    esac
  done
  case "$at $prev" in
${[...program.commands.flatMap((sub) => valuesWithin(sub, [sub.name()])), ...valuesOf(program, `*'`)].join('\n')}
  esac
  if [ -z "$isValue" ]; then
    case "$at" in
${wordsBehind(program, []).join('\n')}
    esac
    case "$at" in
${optionsOf(program, [], shared).join('\n')}
    esac
    # Options where one begins, or where there is nothing else to say.
    case "$cur,$at" in
      -*) choices="$options" ;;
      ,${filesBehind(program, []).join('|,')}) ;;
      ,*) choices="$choices $options" ;;
    esac
  fi
  # Files, where no word of ours fits: that is the default below.
  COMPREPLY=($(compgen -P "$head" -W "$choices" -- "$cur"))
}
complete -o default -F _pairsmith pairsmith`;
};

const commandPaths = (command: Command, at: string[]): string[] =>
  command.commands.flatMap((sub) => {
    const here = [...at, sub.name()];
    return [`      '${at.join(' ')} ${sub.name()}') at='${here.join(' ')}' ;;`, ...commandPaths(sub, here)];
  });
