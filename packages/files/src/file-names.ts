import { AppError, said, type Message } from '@pairsmith/core';

const MAX_BYTES = 200;

// Control characters, and those that reorder or hide text: a name that looks like another one is a trap.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
// Windows devices, with any extension: a volume may be copied there.
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Why a name may not be a file's name; null where it may. NFC is checked, not made: the caller normalises. */
export function fileNameProblem(name: string): Message | null {
  if (name === '' || name === '.' || name === '..') return said('file.name_empty');
  if (/[/\\]/.test(name)) return said('file.name_path');
  if (UNSEEN.test(name)) return said('file.name_control');
  if (/[<>:"|?*]/.test(name)) return said('file.name_characters');
  if (DEVICES.test(name)) return said('file.name_reserved');
  if (name.startsWith('.') || /[. ]$/.test(name) || name.startsWith(' ')) return said('file.name_dots');
  if (name !== name.normalize('NFC')) return said('file.name_nfc');
  if (Buffer.byteLength(name) > MAX_BYTES) return said('file.name_too_long', { max: MAX_BYTES });
  return null;
}

/** The name itself where it is safe on every volume. @throws AppError file_validation_error */
export function checkFileName(name: string): string {
  const problem = fileNameProblem(name);
  if (problem)
    throw new AppError(
      'file_validation_error',
      said('file.bad_name', { problem, name: JSON.stringify(name) }),
    );
  return name;
}
