/**
 * A connection string as it may be shown: the password is `***`.
 * Works on text and not on a parsed URL, so that a string that is no valid URL is masked too.
 */
export const maskConnection = (connection: string): string =>
  connection
    .replace(/(:\/\/[^:/@\s]*):(?:[^\s/?#]*)@/g, '$1:***@')
    .replace(/([?&]password=)[^&\s]*/gi, '$1***');

/** A masked string that was pasted back: connecting with it cannot work. */
export const isMaskedConnection = (connection: string): boolean => connection.includes(':***@');
