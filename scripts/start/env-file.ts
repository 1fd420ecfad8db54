import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings, withSecretFiles } from '@pairsmith/core';

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

/** The project's data folder: relative paths of DATA_DIR start at the project, wherever the command was typed. */
export const projectDataFolder = (env: NodeJS.ProcessEnv): string =>
  resolve(projectFolder, readSettings(env, ['DATA_DIR']).DATA_DIR);

/** The stack's folder for the commands of this project: beside the tasks' files, apart from them. */
export const projectStackFolder = (env: NodeJS.ProcessEnv): string => join(projectDataFolder(env), 'stack');
