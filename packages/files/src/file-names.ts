import { AppError } from '@pairsmith/core';

const MAX_BYTES = 200;

// Control characters, and those that reorder or hide text: a name that looks like another one is a trap.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
// Windows devices, with any extension: a volume may be copied there.
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Why a name may not be a file's name, in Chinese; null where it may. NFC is checked, not made: the caller normalises. */
export function fileNameProblem(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return '文件名为空或无效';
  if (/[/\\]/.test(name)) return '文件名不能包含路径分隔符';
  if (UNSEEN.test(name)) return '文件名不能包含控制字符或不可见字符';
  if (/[<>:"|?*]/.test(name)) return '文件名不能包含 < > : " | ? *';
  if (DEVICES.test(name)) return '文件名是系统保留名称';
  if (name.startsWith('.') || /[. ]$/.test(name) || name.startsWith(' '))
    return '文件名不能以点开头，也不能以点或空格开头结尾';
  if (name !== name.normalize('NFC')) return '文件名必须是NFC规范形式';
  if (Buffer.byteLength(name) > MAX_BYTES) return `文件名不能超过${MAX_BYTES}字节`;
  return null;
}

/** The name itself where it is safe on every volume. @throws AppError file_validation_error */
export function checkFileName(name: string): string {
  const problem = fileNameProblem(name);
  if (problem)
    throw new AppError('file_validation_error', `${problem}: ${JSON.stringify(name)}，请改名后重试`);
  return name;
}
