import { AppError, MAX_PAIRS, MAX_QUESTION_LENGTH } from '@pairsmith/core';
import { fileNameProblem } from '@pairsmith/files';
import { loadParser } from '@pairsmith/sql';
import { ddlWarnings } from './ddl-warnings';
import { TABLE_LIST } from './store-table-list';
import { contentProblem } from '../training-data/formats/content-problem';
import { readJson } from '../training-data/formats/read-json';
import type { UploadedFile } from './upload';

const EXTENSIONS = ['ddl', 'md', 'txt', 'json', 'sql', 'csv'];

/** Files that carry the system's own word: what they say must not be put into its mouth. */
const SYSTEM_FILES =
  /^(catalog\.json|proof_.*|quarantine_.*|.*_result\.json|task_config\.json|filename_mapping\.txt|.*\.log)$/i;

/** Files that steps look for by name: another letter case is meant as this one, and on some volumes would be this one. */
const KNOWN_FILES = [TABLE_LIST, 'business_dictionary.txt'];

export const knownName = (name: string): string =>
  KNOWN_FILES.find((known) => known === name.toLowerCase()) ?? name;

/**
 * Checks name and content; the content of a table list is for its parser. What may stay and yet will not do is returned
 * as warnings.
 * @throws AppError invalid_params naming what is wrong, in a content with its place
 */
export async function checkUpload({ name, content }: UploadedFile): Promise<string[]> {
  const problem = fileNameProblem(name);
  if (problem) throw refuse(`${problem}: ${JSON.stringify(name)}`);
  if (SYSTEM_FILES.test(name)) throw refuse(`系统生成文件，不能上传: ${name}`);
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!EXTENSIONS.includes(extension))
    throw refuse(`不支持的文件类型: ${name}，支持: ${EXTENSIONS.map((one) => `.${one}`).join(' ')}`);
  if (!content.length) throw refuse(`文件内容为空: ${name}`);
  if (name === TABLE_LIST) return [];
  const text = decode(name, content);
  if (extension === 'json') checkJson(name, text);
  if (extension !== 'ddl') return [];
  await loadParser();
  return ddlWarnings(name, text);
}

const refuse = (message: string, cause?: unknown) =>
  new AppError('invalid_params', message, { cause, details: { invalid_params: ['file'] } });

function decode(name: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw refuse(`文件不是UTF-8编码: ${name}，请转换编码后重新上传`, cause);
  }
}

function checkJson(name: string, text: string): void {
  try {
    const value = readJson(text);
    if (/_pair\.json$/i.test(name)) checkPairs(value);
  } catch (error) {
    throw error instanceof AppError ? refuse(`${name} ${error.message}`, error) : error;
  }
}

function checkPairs(pairs: unknown): void {
  if (!Array.isArray(pairs)) throw contentProblem('第1行', '应为 [{"question": …, "sql": …}] 数组');
  if (pairs.length > MAX_PAIRS)
    throw contentProblem(
      '第1行',
      `一个文件最多 ${MAX_PAIRS} 个问答对（现有 ${pairs.length} 个），请拆分后上传`,
    );
  pairs.forEach((pair: unknown, at) => {
    const { question, sql } = (pair ?? {}) as { question?: unknown; sql?: unknown };
    for (const [field, value] of Object.entries({ question, sql })) {
      const where = `第${at + 1}个元素`;
      if (typeof value !== 'string' || !value.trim())
        throw contentProblem(where, `缺少非空字符串字段 ${field}`);
      if (field === 'question' && value.length > MAX_QUESTION_LENGTH)
        throw contentProblem(where, `字段 question 超过${MAX_QUESTION_LENGTH}个字符，请缩短`);
      if (/[\0\p{Surrogate}]/u.test(value)) throw contentProblem(where, `字段 ${field} 含有无法存储的字符`);
    }
  });
}
