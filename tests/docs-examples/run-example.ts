import { execFileSync } from 'node:child_process';
import { compareAnswer, compareLines, parseAbbreviated } from './compare-answer';
import { parseCommands, type Command } from './parse-commands';
import type { Block, Example } from './read-guide';
import { runCurl, type HttpAnswer } from './run-curl';
import type { ShownNames } from './shown-names';

/** Where a guide's examples happen. */
export interface Scene {
  names: ShownNames;
  /** The reader's folder: what is downloaded and uploaded. */
  folder: string;
  /** What `npm start` with these settings does. */
  start: (settings: Record<string, string>) => Promise<void>;
  /** Runs a TypeScript example; gives what it prints. */
  runTypeScript: (source: string) => string;
  /** Hears what came back, e.g. to show it to whoever writes the guide. */
  heard?: (example: Example, answer: HttpAnswer) => void;
}

/** Does what an example says. @throws with its line and every difference between the shown answer and the real one */
export async function runExample(example: Example, scene: Scene): Promise<void> {
  const { does, answer } = example;
  try {
    const real =
      does.language === 'typescript'
        ? { status: 200, text: scene.runTypeScript(scene.names.toReal(does.text)) }
        : await runBlock(does, scene, answer !== null && shownStatus(answer) >= 400);
    scene.heard?.(example, real);
    const differences = answer ? compare(answer, real, scene.names) : [];
    if (differences.length > 0) throw new Error(`${differences.join('\n')}\n\nThe answer:\n${real.text}`);
  } catch (error) {
    if (error instanceof Error)
      error.message = `line ${does.line}: ${error.message}\n\nThe example:\n${does.text}`;
    throw error;
  }
}

/** All commands of a block; the last one's answer. Each must succeed, but a last one whose failure is shown. */
async function runBlock({ text }: Block, scene: Scene, mayFail: boolean): Promise<HttpAnswer> {
  const commands = parseCommands(scene.names.toReal(text));
  let answer: HttpAnswer = { status: 200, text: '' };
  for (const [at, command] of commands.entries()) {
    answer = await runCommand(command, scene);
    if (answer.status >= 400 && !(mayFail && at === commands.length - 1))
      throw new Error(`${command.text}\n→ ${answer.status}: ${answer.text}`);
  }
  return answer;
}

/** Of the shell, only what edits a file and what starts the service. */
async function runCommand({ words, text, needsShell }: Command, scene: Scene): Promise<HttpAnswer> {
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word));
  const [program = '', argument = ''] = words.slice(settings.length);
  if (program === 'curl') {
    if (needsShell) throw new Error('the address needs quotes, or the command a shell');
    return runCurl(words, scene.folder);
  }
  if (program === 'npm' && argument === 'start')
    await scene.start(Object.fromEntries(settings.map((word) => splitOnce(word, '='))));
  else if (program === 'sed' || program === 'printf')
    execFileSync('sh', ['-c', text], { cwd: scene.folder, stdio: ['ignore', 'inherit', 'inherit'] });
  else throw new Error(`the guide's examples do without ${program}`);
  return { status: 200, text: '' };
}

const splitOnce = (text: string, at: string): [string, string] => {
  const index = text.indexOf(at);
  return [text.slice(0, index), text.slice(index + 1)];
};

const shownStatus = ({ language, text }: Block): number =>
  language === 'json' ? Number((parseAbbreviated(text) as { code?: number }).code ?? 200) : 200;

function compare(shown: Block, real: HttpAnswer, names: ShownNames): string[] {
  if (shown.language !== 'json') return compareLines(shown.text, real.text, names);
  const answer: unknown = JSON.parse(real.text);
  const { code } = answer as { code?: number };
  return [
    ...(code === undefined || code === real.status ? [] : [`HTTP says ${real.status}, the answer ${code}`]),
    ...compareAnswer(parseAbbreviated(shown.text), answer, names),
  ];
}
