import { Command, Option } from 'commander';
import { addCancel } from './commands/cancel';
import { addCompletion } from './commands/completion';
import { addDoctor } from './commands/doctor';
import { addEvaluate } from './commands/evaluate';
import { addExecute } from './commands/execute';
import { addExport } from './commands/export';
import { addFiles } from './commands/files';
import { addLogs } from './commands/logs';
import { addPairs } from './commands/pairs';
import { addRun } from './commands/run';
import { addSearch } from './commands/search';
import { addStatus } from './commands/status';
import { addTasks } from './commands/tasks';
import type { Terminal } from './terminal';

const EXAMPLES = `
Examples:
  pairsmith doctor --database postgresql://reader@host/shop
  pairsmith run --database postgresql://reader@host/shop --tables orders,crm.customer --out pairs --export chat
  PAIRSMITH_URL=http://127.0.0.1:8084 pairsmith tasks
  pairsmith pairs task_20260101_120000 | head

PAIRSMITH_URL and PAIRSMITH_API_KEY name a service and the key for it; without, one is started here and stopped behind the
command. Exit codes: 0 done, 2 usage, 3 not found, 4 refused, 5 a step failed, 6 unreachable, 7 a check failed,
130 interrupted, 1 anything else.`;

/** All commands. Each stands in a file of its name under `commands`. */
export const createProgram = (terminal: Terminal, version: string): Command => {
  const program = new Command('pairsmith')
    .description('From a business PostgreSQL database to NL2SQL training data that can be trusted.')
    .version(version)
    .option('--url <address>', 'a running service; none: one is started here (PAIRSMITH_URL)')
    .addOption(
      new Option(
        '--language <language>',
        'of answers (default: the terminal’s) and, with run, of documents and questions (default: OUTPUT_LANGUAGE, zh)',
      ).choices(['zh', 'en']),
    )
    .option('--json', 'results as JSON on stdout, an error as JSON on stderr')
    .option('--quiet', 'names and ids alone, for the next command; no progress')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    });
  addRun(program, terminal);
  addTasks(program, terminal);
  addStatus(program, terminal);
  addExecute(program, terminal);
  addEvaluate(program, terminal);
  addCancel(program, terminal);
  addLogs(program, terminal);
  addFiles(program, terminal);
  addPairs(program, terminal);
  addSearch(program, terminal);
  addExport(program, terminal);
  addDoctor(program, terminal);
  addCompletion(program, terminal);
  return program;
};
