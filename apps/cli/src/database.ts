import { createInterface } from 'node:readline';
import { ApiError } from '@pairsmith/client';
import { UsageError } from './errors';
import type { Terminal } from './terminal';

const firstLine = async ({ stdin, stop }: Terminal): Promise<string> => {
  const lines = createInterface({ input: stdin, signal: stop });
  try {
    for await (const line of lines) return line.trim();
    return '';
  } finally {
    lines.close();
  }
};

/**
 * The connection string of a business database: the option's value, or the first line of stdin where that is `-`, or
 * PAIRSMITH_DATABASE_URL, so that no list of processes and no shell's history has to hold a password.
 * @throws UsageError, which never repeats it
 */
export const readDatabase = async (
  given: string | undefined,
  terminal: Terminal,
): Promise<string | undefined> => {
  const value = given === '-' ? await firstLine(terminal) : (given ?? terminal.env['PAIRSMITH_DATABASE_URL']);
  const from =
    given === '-' ? 'The first line of stdin' : given === undefined ? 'PAIRSMITH_DATABASE_URL' : '--database';
  if (value === undefined || (value === '' && given === undefined)) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value))
    throw new UsageError(
      `${from} has to be a connection string: postgresql://user:password@host:5432/database (signs like @ and / in a password as %40 and %2F).`,
    );
  return value;
};

/** Nobody named a business database, here or where the service was started. */
export const isNoneNamed = (error: unknown, database: string | undefined): boolean =>
  !database && error instanceof ApiError && error.errorType === 'missing_required_params';

export const HOW_TO_NAME_IT =
  'Name one: --database, PAIRSMITH_DATABASE_URL, or for the service itself BUSINESS_DATABASE_URL.';
