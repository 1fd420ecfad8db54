import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder: relative paths of settings start here, wherever the command was typed. */
export const projectFolder = join(__dirname, '..', '..');

/** Adds `.env` of the project's folder to the environment, where there is one; what is already set wins. */
export const loadEnvFile = (): void => {
  const file = join(projectFolder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};
