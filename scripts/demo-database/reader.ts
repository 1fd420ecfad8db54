import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface Reader {
  name: string;
  password: string;
}

const marker = 'pairsmith demo reader: may only SELECT';

/**
 * Makes the role that may only read, or gives ours its password again.
 * @throws when a role of that name exists that is not ours: it would lose its rights.
 */
export const ensureReader = async (admin: Client, { name, password }: Reader): Promise<void> => {
  const role = escapeIdentifier(name);
  const { rows } = await admin.query<{ note: string | null }>(
    `select shobj_description(oid, 'pg_authid') as note from pg_roles where rolname = $1`,
    [name],
  );
  const found = rows[0];
  if (found && found.note !== marker) {
    throw new Error(`角色 ${name} 已存在且不是由演示库创建的，请换一个只读角色名`);
  }
  if (!found) await admin.query(`create role ${role}; comment on role ${role} is ${escapeLiteral(marker)}`);
  await admin.query(
    `alter role ${role} login nosuperuser nocreatedb nocreaterole password ${escapeLiteral(password)}`,
  );
  await admin.query(`alter role ${role} set default_transaction_read_only = on`);
};

/** Lets the reader see every table of these schemas in the connected database, the hidden ones excepted, and nothing more. */
export const grantReading = async (
  client: Client,
  database: string,
  reader: string,
  { schemas, hidden = [] }: { schemas: readonly string[]; hidden?: readonly string[] },
): Promise<void> => {
  const role = escapeIdentifier(reader);
  const db = escapeIdentifier(database);
  const all = schemas.map(escapeIdentifier).join(', ');
  await client.query(`
    revoke connect, temporary on database ${db} from public;
    revoke create on schema public from public;
    grant connect on database ${db} to ${role};
    grant usage on schema ${all} to ${role};
    grant select on all tables in schema ${all} to ${role}`);
  for (const table of hidden) await client.query(`revoke all on ${table} from ${role}`);
};
