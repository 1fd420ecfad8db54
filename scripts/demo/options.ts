import { parseArgs } from 'node:util';
import type { Language } from '@pairsmith/core';

export interface DemoOptions {
  /** A connection string of the person's own database; the demo's where undefined. */
  database?: string;
  tables?: string[];
  /** Work on the database that is hard to read. */
  trap: boolean;
  /** Of documents, questions and log; the service's OUTPUT_LANGUAGE where undefined. */
  language?: Language;
  /** Leave the service up at the end. */
  keep: boolean;
}

export const usage = `npm run demo                                  the whole way, on a demo database
npm run demo -- --trap                        … on a database that is hard to read, one table of it forbidden
npm run demo -- --language en                  … with documents, questions and log in English
npm run demo -- --keep                        … and leave the service up until Ctrl-C
npm run demo -- --database postgresql://reader:password@host:5432/database --tables orders,crm.customer
                                              … on your own database; it is only read`;

/** @throws with the usage when an argument is not understood */
export const parseOptions = (args: string[]): DemoOptions | 'help' => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        database: { type: 'string' },
        tables: { type: 'string' },
        trap: { type: 'boolean', default: false },
        language: { type: 'string' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const tables = values.tables
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database))
      throw new Error('--database takes a postgresql:// connection string.');
    if (values.trap && (values.database !== undefined || tables))
      throw new Error('--trap has a database and tables of its own.');
    const { language } = values;
    if (language !== undefined && language !== 'zh' && language !== 'en')
      throw new Error('--language takes zh or en.');
    if (tables?.length === 0) throw new Error('--tables takes names, separated by commas.');
    return { database: values.database, tables, trap: values.trap, keep: values.keep, language };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
};
