import { AppError } from '@pairsmith/core';
import { fileNameProblem } from '@pairsmith/files';
import type { UploadedFile } from './upload';

const EXTENSIONS = ['ddl', 'md', 'txt', 'json', 'sql', 'csv'];

/** Files that carry the system's own word: what they say must not be put into its mouth. */
const SYSTEM_FILES =
  /^(catalog\.json|proof_.*|quarantine_.*|.*_result\.json|task_config\.json|filename_mapping\.txt|.*\.log)$/i;

/** @throws AppError invalid_params naming what is wrong with the name or the content */
export function checkUpload({ name, content }: UploadedFile): void {
  const problem = fileNameProblem(name);
  if (problem) throw refuse(`${problem}: ${JSON.stringify(name)}`);
  if (SYSTEM_FILES.test(name)) throw refuse(`系统生成文件，不能上传: ${name}`);
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!EXTENSIONS.includes(extension))
    throw refuse(`不支持的文件类型: ${name}，支持: ${EXTENSIONS.map((one) => `.${one}`).join(' ')}`);
  if (!content.length) throw refuse(`文件内容为空: ${name}`);
  if (name.toLowerCase() === 'table_list.txt') return;
  const text = decode(name, content);
  if (/_pair\.json$/i.test(name)) checkPairs(name, text);
  else if (extension === 'json') parseJson(name, text);
}

const refuse = (message: string) =>
  new AppError('invalid_params', message, { details: { invalid_params: ['file'] } });

function decode(name: string, content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new AppError('invalid_params', `文件不是UTF-8编码: ${name}，请转换编码后重新上传`, {
      cause,
      details: { invalid_params: ['file'] },
    });
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(`${name} 不是有效的JSON: ${(error as SyntaxError).message}`);
  }
}

function checkPairs(name: string, text: string): void {
  const pairs = parseJson(name, text);
  if (!Array.isArray(pairs)) throw refuse(`${name} 应为 [{"question": …, "sql": …}] 数组`);
  pairs.forEach((pair: unknown, at) => {
    const { question, sql } = (pair ?? {}) as { question?: unknown; sql?: unknown };
    for (const [field, value] of Object.entries({ question, sql }))
      if (typeof value !== 'string' || !value.trim())
        throw refuse(`${name} 第${at + 1}个元素缺少非空字符串字段 ${field}`);
  });
}
