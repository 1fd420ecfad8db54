import { removeRunFolder } from './run-folder';

/** Ends the servers of this run, those a test left behind too, and removes their data. */
export default async function globalTeardown(): Promise<void> {
  const folder = process.env['PAIRSMITH_TEST_FOLDER'];
  if (folder) await removeRunFolder(folder);
}
