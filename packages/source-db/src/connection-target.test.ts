import type { AppError } from '@pairsmith/core';
import { parseConnection } from './connection-target';

const refusal = (connection: string): AppError => {
  try {
    parseConnection(connection);
  } catch (error) {
    return error as AppError;
  }
  throw new Error(`accepted: ${connection}`);
};

it('reads host, port, database and an encoded password', () => {
  expect(
    parseConnection('postgresql://u%40x:p%23%2F@db.example.com:6432/highway%20db?sslmode=verify-full'),
  ).toEqual({
    host: 'db.example.com',
    port: 6432,
    database: 'highway db',
    user: 'u@x',
    password: 'p#/',
    sslMode: 'verify-full',
  });
  expect(parseConnection('postgres://u@[::1]/db')).toMatchObject({
    host: '::1',
    port: 5432,
    password: '',
    sslMode: 'prefer',
  });
});

it.each([
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'passfile',
  'service',
  'servicefile',
  'options',
  'host',
  'hostaddr',
  'port',
  'dbname',
  'unknown',
])('refuses the parameter %s', (name) => {
  expect(refusal(`postgresql://u:canary@h/db?${name}=/etc/passwd`)).toMatchObject({
    code: 'db_host_not_allowed',
  });
  expect(refusal(`postgresql://u:canary@h/db?${name}=/etc/passwd`).message).toContain(name);
});

it.each([
  'postgresql://u:p@/db',
  'postgresql:///db?user=u',
  'postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/db',
  'postgresql://u:p@a.example.com,b.example.com/db',
])('refuses unix sockets and lists of hosts: %s', (connection) => {
  expect(['db_host_not_allowed', 'invalid_params']).toContain(refusal(connection).code);
});

it.each([
  'mysql://u:canary@h/db',
  'postgresql://u:canary#1@h/db',
  'postgresql://u:canary@h:99999/db',
  'postgresql://u:cana%ry@h/db',
  'postgresql://:canary@h/db',
  'host=h user=u password=canary',
])('refuses %s without repeating the password', (connection) => {
  const error = refusal(connection);
  expect(error.code).toBe('invalid_params');
  expect(error.details).toEqual({ invalid_params: ['db_connection'] });
  expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/cana/);
});

it('says that a masked connection was pasted back', () => {
  expect(refusal('postgresql://u:***@h/db').message).toContain('***');
});
