import { said } from '@pairsmith/core';
import { contentProblem } from './content-problem';

/** A question and its SQL, and the line that the SQL begins on. */
export interface WrittenPair {
  question: string;
  sql: string;
  line: number;
}

/** What stands behind a label is read by `slice`, so that no two parts of a form can take the same blanks. */
const QUESTION = /^(?:question|问题)\s*(?:\d+\s*)?[:：]/i;
const SQL = /^sql\s*[:：]/i;

/** The rest of a line that begins with the label, without the blanks around; null where it does not. */
function after(label: RegExp, line: string): string | null {
  const text = line.trimStart();
  const found = label.exec(text)?.[0];
  return found === undefined ? null : text.slice(found.length).trimStart();
}

/**
 * Pairs as plain text: a line that begins with `Question:` (or `问题：`), then one with `SQL:`; both may go on over more
 * lines, up to the next `Question:`. Blank lines between the pairs are for the reader.
 * @throws AppError invalid_params with the line
 */
export function readPairText(text: string): WrittenPair[] {
  const pairs: { question: string[]; sql: string[]; questionLine: number; sqlLine: number }[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [last, asked, answered] = [pairs.at(-1), after(QUESTION, line), after(SQL, line)];
    if (asked !== null) pairs.push({ question: [asked], sql: [], questionLine: at + 1, sqlLine: 0 });
    else if (last && last.sqlLine > 0) last.sql.push(line);
    else if (last && answered !== null) {
      last.sql.push(answered);
      last.sqlLine = at + 1;
    } else if (last) last.question.push(line);
    else if (line.trim() !== '')
      throw contentProblem(said('content.line', { n: at + 1 }), said('content.begin_with_question'));
  }
  return pairs.map(({ question, sql, questionLine, sqlLine }) => {
    const asked = question
      .map((line) => line.trim())
      .join(' ')
      .trim();
    if (asked === '')
      throw contentProblem(said('content.line', { n: questionLine }), said('content.question_empty'));
    if (sqlLine === 0)
      throw contentProblem(said('content.line', { n: questionLine }), said('content.no_sql_line'));
    const blank = sql.findIndex((line) => line.trim() !== '');
    if (blank < 0) throw contentProblem(said('content.line', { n: sqlLine }), said('content.sql_empty'));
    return { question: asked, sql: sql.slice(blank).join('\n').trim(), line: sqlLine + blank };
  });
}
