import { readFileSync } from 'node:fs';

type Environment = Record<string, string | undefined>;

/** The variable that names the file of a secret setting: `SECRET_KEY_FILE` for `SECRET_KEY`. */
export const fileVariable = (name: string): string => `${name}_FILE`;

/** What a secret setting was given: its value, or why it has none. Neither where nothing was given. */
export interface GivenSecret {
  value?: string;
  /** Names variables, never what they hold: a secret may stand where a path belongs. */
  problem?: string;
}

/**
 * A secret, given by its variable or in the file that `<name>_FILE` names, as Docker, Compose and Kubernetes mount
 * them. Blanks and line breaks at the file's ends are no part of it.
 */
export function readSecret(env: Environment, name: string): GivenSecret {
  const [value, variable] = [env[name] || undefined, fileVariable(name)];
  const file = env[variable];
  if (!file) return value === undefined ? {} : { value };
  if (value !== undefined) return { problem: `${name} and ${variable} are both set; keep one of them` };
  try {
    const content = readFileSync(file, 'utf8').trim();
    return content ? { value: content } : { problem: `${variable}: the file that it names is empty` };
  } catch (error) {
    return { problem: `${variable}: ${whyUnreadable(error as NodeJS.ErrnoException)}` };
  }
}

const whyUnreadable = ({ code = 'unknown error' }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT') return 'the file that it names does not exist';
  if (code === 'EACCES') return 'this process may not read the file that it names';
  if (code === 'EISDIR') return 'it names a folder, not a file';
  return `the file that it names cannot be read (${code})`;
};
