import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Statements of one kind of attack. */
export interface AttackClass {
  name: string;
  /** How far a statement of this kind may come, in words. */
  refused: string;
  /** What closes the door, in words. */
  closedBy: string;
  /** Whether it may be executed and stopped there: its harm is what it takes or says, not what it calls. */
  mayRun: boolean;
  statements: string[];
}

const FOLDER = join(__dirname, 'corpus');

/** One file a class, one line a statement; `⏎` stands for a line break within it, `␀` for a NUL. */
export function readCorpus(): AttackClass[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean);
      const [name = '', refused = '', closedBy = ''] = lines.map((line) =>
        line.replace(/^# (\w[\w ]*: )?/, ''),
      );
      return {
        ...{ name, refused, closedBy },
        mayRun: refused !== 'before it runs',
        statements: lines.slice(3).map((line) => line.replaceAll('⏎', '\n').replaceAll('␀', '\0')),
      };
    });
}
