import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Service {
  image?: string;
  build?: string;
  init?: boolean;
  command?: string[];
  user?: string;
  container_name?: string;
  stop_grace_period?: string;
  environment: Record<string, string | null>;
  ports?: { target: number; host_ip: string; published: string }[];
  volumes?: string[];
  networks?: string[];
  secrets?: string[];
  read_only?: boolean;
  tmpfs?: string[];
  mem_limit?: string;
  cpus?: number;
  pids_limit?: number;
  logging?: { driver: string; options: Record<string, string> };
  healthcheck?: { disable?: boolean; test?: string[] };
  depends_on?: Record<string, { condition: string }>;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

// Without types of its own.
const { load } = jest.requireActual<{ load(text: string): unknown }>('js-yaml');

export const composeFile = join(__dirname, '..', '..', 'docker-compose.yml');

/** What docker-compose.yml says. */
export const readCompose = (): Compose => load(readFileSync(composeFile, 'utf8')) as Compose;

export const service = (compose: Compose, name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

const INTERPOLATION = /\$\{([A-Z_]+)(?::([-+])([^}]*))?\}/g;

/** A text of docker-compose.yml with `${NAME}`, `${NAME:-default}` and `${NAME:+instead}` filled in, and `$$` as `$`. */
export const fillIn = (text: string, env: Record<string, string>): string =>
  text
    .replace(INTERPOLATION, (_, name: string, kind: string | undefined, rest: string) => {
      if (kind === '+') return env[name] ? rest : '';
      return env[name] || (kind === '-' ? rest : '');
    })
    .replaceAll('$$', '$');

/** What a container sees of a service's `environment`; a name without a value is passed on where it is set. */
export const containerEnvironment = (
  environment: Record<string, string | null>,
  env: Record<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const seen = value === null ? env[name] : fillIn(value, env);
      return seen === undefined ? [] : [[name, seen]];
    }),
  );

/** The files of this machine that a service's containers see as /run/secrets/<name>. */
export const mountedSecrets = (
  compose: Compose,
  name: string,
  env: Record<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    (service(compose, name).secrets ?? []).map((secret) => {
      const declared = compose.secrets[secret];
      if (!declared) throw new Error(`docker-compose.yml declares no secret ${secret}.`);
      return [`/run/secrets/${secret}`, fillIn(declared.file, env)];
    }),
  );
