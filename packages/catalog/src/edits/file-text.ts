import { AppError, said, type Message } from '@pairsmith/core';

/** A file as bytes or text. */
export type FileBytes = Uint8Array | string;

/** Text of a file a person may have saved with any editor: without BOM, lines ending in `\n`. Throws file_validation_error by name where it is not UTF-8. */
export function fileText(file: string, bytes: FileBytes): string {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  } catch (cause) {
    throw unreadable(file, said('edit.not_utf8'), cause);
  }
}

/** A file that cannot be read back fails by its name, with what to do. */
export const unreadable = (file: string, reason: Message, cause?: unknown): AppError =>
  new AppError('file_validation_error', said('edit.file_failed', { file, reason }), {
    cause,
    details: { file },
  });
