import { pointTo } from '../../scripts/demo-database/connect';
import { createTrapDatabase } from '../../scripts/trap-database/trap-database';
import { testStack } from './stack';

const reader = { name: 'pairsmith_trap_reader', password: 'only-select' };

/** The trap database that all test files share and only read: the first caller of a run builds it (some ten seconds). */
export const trapDatabase = async (): Promise<{ url: string; adminUrl: string }> => {
  const adminUrl = testStack().pgUrl;
  const database = 'pairsmith_trap';
  const { url } = await createTrapDatabase({
    adminUrl,
    database,
    readerRole: reader.name,
    readerPassword: reader.password,
  });
  return { url, adminUrl: pointTo(adminUrl, database) };
};
