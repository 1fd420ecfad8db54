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
  healthcheck?: { disable?: boolean; test?: string[] };
  depends_on?: Record<string, { condition: string }>;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
}

// Without types of its own.
const { load } = jest.requireActual<{ load(text: string): unknown }>('js-yaml');

export const composeFile = join(__dirname, '..', '..', 'docker-compose.yml');

/** docker-compose.yml as text and as what it says. */
export const readCompose = (): { text: string; compose: Compose } => {
  const text = readFileSync(composeFile, 'utf8');
  return { text, compose: load(text) as Compose };
};

export const service = (compose: Compose, name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

/**
 * What a container sees of a service's `environment`: `${NAME:?…}` and `${NAME:-…}` filled in, names without
 * a value passed on where they are set.
 * @throws when a required name is not set
 */
export const containerEnvironment = (
  environment: Record<string, string | null>,
  env: Record<string, string>,
): Record<string, string> => {
  const fill = (text: string): string =>
    text.replace(/\$\{([A-Z_]+):([?-])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
      const value = env[name] || (kind === '-' ? rest : undefined);
      if (value === undefined) throw new Error(`${name} is missing: ${rest}`);
      return value;
    });
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const seen = value === null ? env[name] : fill(value);
      return seen === undefined ? [] : [[name, seen]];
    }),
  );
};
