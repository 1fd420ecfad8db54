import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withSecretFiles } from '@pairsmith/core';

/** The project's folder: relative paths of settings start here, wherever the command was typed. */
export const projectFolder = join(__dirname, '..', '..');

/**
 * The environment with `.env` of the project's folder, where there is one; what is already set wins. Secrets that
 * stand in files are read: whoever gets this environment needs no other.
 * @throws SettingsError when such a file cannot be had
 */
export const loadEnvironment = (): NodeJS.ProcessEnv => {
  const file = join(projectFolder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return withSecretFiles(process.env);
};
