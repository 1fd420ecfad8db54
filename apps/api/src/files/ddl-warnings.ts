import { createBreather, isAppError, type AppError, type Message, said } from '@pairsmith/core';
import { isSqlRefusal, parse, splitStatements, type SqlRefusal } from '@pairsmith/sql';
import { atLine } from '../training-data/formats/content-problem';

/**
 * Where PostgreSQL's grammar stops in a `.ddl` that a person edited. A warning and no refusal: step 2 reads more than
 * PostgreSQL does, and says by name what it cannot read. The parser must be loaded.
 */
export async function ddlWarnings(name: string, text: string): Promise<Message[]> {
  const breathe = createBreather();
  try {
    for (const { text: statement, line } of atLine(1, text, () => splitStatements(text))) {
      await breathe();
      atLine(line, statement, () => parse(statement));
    }
    return [];
  } catch (error) {
    if (!isAppError(error) || !isSqlRefusal(error.cause)) throw error;
    const { said: problem, cause } = error as AppError & { cause: SqlRefusal };
    // Too long or too complex for the parser is no mistake of the file's.
    return cause.code === 'syntax_error' || cause.code === 'bad_characters'
      ? [said('file.ddl_suspicious', { name, problem })]
      : [said('file.ddl_unchecked', { name, problem })];
  }
}
