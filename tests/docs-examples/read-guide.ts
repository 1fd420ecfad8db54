/** One fenced block of a Markdown file. */
export interface Block {
  language: string;
  text: string;
  /** Of its first line of text, counted from 1. */
  line: number;
}

/** What a reader can do, and what the guide says will come back: the block that follows it in its section. */
export interface Example {
  does: Block;
  answer: Block | null;
}

const ACTIONS = ['bash', 'typescript'];
const ANSWERS = ['json', 'text', 'sql', 'markdown'];

/** The examples of a guide, from top to bottom. Blocks of other languages, and answers to nothing, are only shown. */
export function readExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  let open: Example | null = null;
  for (const part of readParts(markdown)) {
    if (part === 'heading') open = null;
    else if (ACTIONS.includes(part.language)) examples.push((open = { does: part, answer: null }));
    else if (open && ANSWERS.includes(part.language)) {
      open.answer = part;
      open = null;
    }
  }
  return examples;
}

/** The cells of every row of the guide's tables whose header begins with the same names. */
export function readTable(markdown: string, ...header: string[]): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${header.join(' | ')} |`));
  if (start < 0) throw new Error(`no table begins with | ${header.join(' | ')} |`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

function* readParts(markdown: string): Generator<Block | 'heading'> {
  let block: Block | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)/.exec(line);
    if (block && fence) {
      yield { ...block, text: block.text.replace(/\n$/, '') };
      block = null;
    } else if (block) block.text += `${line}\n`;
    else if (fence) block = { language: fence[1] ?? '', text: '', line: index + 2 };
    else if (line.startsWith('#')) yield 'heading';
  }
  if (block) throw new Error(`the block at line ${block.line} has no end`);
}
