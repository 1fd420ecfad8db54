import { MAX_QUESTION_LENGTH } from './limits';

/** Questions that a person uploads, to be answered with SQL. */
export const QUESTIONS_FILE = 'questions.txt';

export interface QuestionList {
  /** Each once, in the order of the file. */
  questions: string[];
  /** Lines that repeat an earlier one. */
  repeated: number;
  /** Numbers, from 1, of lines that are longer than a question may be. */
  tooLong: number[];
  /** Of lines with signs that no text has. */
  unreadable: number[];
}

/** A question a line; empty lines and `#` comments are passed over, a byte order mark and any line end too. */
export function parseQuestionList(text: string): QuestionList {
  const questions = new Map<string, string>();
  const list: QuestionList = { questions: [], repeated: 0, tooLong: [], unreadable: [] };
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const question = line.replace(/\s+/gu, ' ').trim();
    if (question === '' || question.startsWith('#')) continue;
    const key = question.normalize('NFKC').toLowerCase().replaceAll(' ', '');
    if (question.length > MAX_QUESTION_LENGTH) list.tooLong.push(at + 1);
    else if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(question)) list.unreadable.push(at + 1);
    else if (questions.has(key)) list.repeated += 1;
    else questions.set(key, question);
  }
  return { ...list, questions: [...questions.values()] };
}

/** What is stored: a file without a question takes those of before back. */
export const renderQuestionList = (questions: readonly string[]): string =>
  questions.length > 0 ? `${questions.join('\n')}\n` : '#\n';
