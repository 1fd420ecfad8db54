import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError, said } from '@pairsmith/core';

// AES-256-GCM: 12 bytes of nonce, 16 of tag, then the ciphertext.
const NONCE = 12;
const TAG = 16;

/** Encrypts text under SECRET_KEY so that it can rest in a table. Sealing the same text twice gives different bytes. */
export function sealText(secretKey: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secretKey), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Keys that may open what rests in a table; the first one seals. */
export type SecretKeys = readonly [string, ...string[]];

export const secretKeysOf = (settings: {
  SECRET_KEY: string;
  SECRET_KEY_FALLBACKS: readonly string[];
}): SecretKeys => [settings.SECRET_KEY, ...settings.SECRET_KEY_FALLBACKS];

/** The text that was sealed; `internal_error` where it was sealed with none of the keys. */
export function openText(secretKeys: SecretKeys, sealed: Buffer): string {
  for (const key of secretKeys) {
    const text = openWith(key, sealed);
    if (text !== null) return text;
  }
  throw new AppError('internal_error', said('task.cannot_decrypt'));
}

/** Null: it was sealed with another key. */
export function openWith(secretKey: string, sealed: Buffer): string | null {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secretKey), sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const body = decipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8');
  try {
    return body + decipher.final('utf8');
  } catch {
    return null;
  }
}

// The setting is a text of any length; the cipher needs 32 bytes.
const keyOf = (secretKey: string) =>
  Buffer.from(hkdfSync('sha256', secretKey, '', 'pairsmith db_connection', 32));
