import { loadEnvironment, projectDataFolder } from './start/env-file';

/* `npm run pairsmith`: the command line from source, with the settings in this project's `.env` and its data folder. */

process.env['DATA_DIR'] = projectDataFolder(loadEnvironment());
void import('../apps/cli/src/main.js');
