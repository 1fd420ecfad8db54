import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDemoDatabase } from '../demo-database/demo-database';
import type { OpenBusiness } from '@pairsmith/embedded';
import type { SampleRequest } from '../demo-database/sample-database';
import { createTrapDatabase } from '../trap-database/trap-database';

/** Made once for each stack, so that the connection strings of earlier tasks keep working. */
const openReaderPassword = (folder: string): string => {
  const file = join(folder, 'demo-reader-password');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
};

const openWith =
  (
    create: (request: SampleRequest) => Promise<{ url: string }>,
    { database, name }: { database: string; name: string },
  ): OpenBusiness =>
  async (folder, adminUrl) => {
    // Two stacks' folders may name one server: each has a reader of its own, or each would change the other's password.
    const id = createHash('sha256').update(folder).digest('hex').slice(0, 8);
    try {
      const { url } = await create({
        adminUrl,
        database,
        readerRole: `pairsmith_${name}_${id}`,
        readerPassword: openReaderPassword(folder),
      });
      return url;
    } catch (error) {
      const { message } = error as Error;
      throw new Error(
        `The ${name} business database could not be made: ${message}\nSet BUSINESS_DATABASE_URL to work on a database of your own.`,
        { cause: error },
      );
    }
  };

export const openDemoBusiness = openWith(createDemoDatabase, { database: 'highway_db', name: 'demo' });
export const openTrapBusiness = openWith(createTrapDatabase, { database: 'lift_service_db', name: 'trap' });
