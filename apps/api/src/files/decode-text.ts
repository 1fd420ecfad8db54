/** The text of an uploaded file: UTF-8 with or without BOM, else GBK, which old tools on Windows still write; null: neither. */
export function decodeText(content: Buffer): string | null {
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch (error) {
      // The decoder's way of saying "not this encoding"; the next one is tried.
      if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    }
  }
  return null;
}
