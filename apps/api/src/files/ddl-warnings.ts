import { createBreather } from '@pairsmith/core';
import { isSqlRefusal, parse, splitStatements } from '@pairsmith/sql';
import { atLine } from '../training-data/formats/content-problem';

/**
 * Where PostgreSQL's grammar stops in a `.ddl` that a person edited. A warning and no refusal: step 2 reads more than
 * PostgreSQL does, and says by name what it cannot read. The parser must be loaded.
 */
export async function ddlWarnings(name: string, text: string): Promise<string[]> {
  const breathe = createBreather();
  try {
    for (const { text: statement, line } of atLine(1, text, () => splitStatements(text))) {
      await breathe();
      atLine(line, statement, () => parse(statement));
    }
    return [];
  } catch (error) {
    const { message, cause } = error as Error;
    if (!isSqlRefusal(cause)) throw error;
    // Too long or too complex for the parser is no mistake of the file's.
    return cause.code === 'syntax_error' || cause.code === 'bad_characters'
      ? [`${name} ${message}。文件已保存，请检查后重新上传，否则后续步骤可能失败`]
      : [`${name} ${message}。文件已保存，语法没有检查`];
  }
}
