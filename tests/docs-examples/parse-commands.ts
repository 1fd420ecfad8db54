/** One command of a bash block: its words as the shell makes them, and its own text. */
export interface Command {
  words: string[];
  text: string;
  /** Whether only a shell knows what it means: pipes, redirections, variables, patterns outside of quotes. */
  needsShell: boolean;
}

/** The commands of a bash block: quotes, backslashes, lines that go on, comments. */
export function parseCommands(script: string): Command[] {
  const commands: Command[] = [];
  const none = (): Command => ({ words: [], text: '', needsShell: false });
  let command = none();
  const end = () => {
    if (command.words.length > 0) commands.push({ ...command, text: command.text.trim() });
    command = none();
  };
  for (let rest = script; rest !== '';) {
    const [piece = ''] = PIECE.exec(rest) ?? [];
    if (piece === '') throw new Error(`a quote is not closed: ${rest.slice(0, 60)}`);
    rest = rest.slice(piece.length);
    if (piece === '\n') end();
    else if (!piece.startsWith('#')) {
      command.text += piece;
      if (BLANK.test(piece)) continue;
      command.words.push(wordOf(piece));
      command.needsShell ||= /[|<>;&$`*?[]/.test(piece.replace(QUOTED, '')) || /"[^"]*[$`]/.test(piece);
    }
  }
  end();
  return commands;
}

/** A blank (a line that goes on is one), a comment, the end of a line, or a word with its quoted parts. */
const PIECE = /^(?:(?:[ \t]|\\\n)+|#[^\n]*|\n|(?:'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^\n]|[^\s'"\\])+)/;
const BLANK = /^(?:[ \t]|\\\n)+$/;

const QUOTED = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])/g;

const wordOf = (piece: string): string =>
  piece.replace(
    QUOTED,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
