import { isSqlRefusal, parse, splitStatements } from '@pairsmith/sql';
import { atLine, lineAt } from '../training-data/formats/content-problem';

/**
 * Where PostgreSQL's grammar stops in a `.ddl` that a person edited. A warning and no refusal: step 2 reads more than
 * PostgreSQL does, and says by name what it cannot read. The parser must be loaded.
 */
export function ddlWarnings(name: string, text: string): string[] {
  try {
    const statements = atLine(
      () => 1,
      text,
      () => splitStatements(text),
    );
    for (const { text: statement, start } of statements)
      atLine(
        () => lineAt(text, start),
        statement,
        () => parse(statement),
      );
    return [];
  } catch (error) {
    const { message, cause } = error as Error;
    if (!isSqlRefusal(cause)) throw error;
    // Too long or too complex for the parser is no mistake of the file's.
    if (cause.code !== 'syntax_error' && cause.code !== 'bad_characters') return [];
    return [`${name} ${message}。文件已保存，请检查后重新上传，否则后续步骤可能失败`];
  }
}
