import { z } from 'zod';
import { fileVariable, readSecret } from './secret-files';

/** A setting: the environment variable's name, what it takes, its default, and one line that says what it is for. */
const setting = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  ...{ schema, description },
  secret: false,
});

/** A setting that nobody else may see; it may be given in a file, which `<name>_FILE` names. */
const secret = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  ...{ schema, description },
  secret: true,
});

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional();
const text = z.string().trim().min(1);

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

const integer = (fallback: number, min: number, max: number) => wholeNumber(min, max).default(fallback);

const price = optional(
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number such as 0.8')
    .transform(Number),
);

/** What a request's body is made of here: another model, other messages or another form of answer could not be read. */
const OWN_FIELDS = ['model', 'messages', 'stream', 'stream_options', 'response_format', 'n'];

const jsonObject = text.transform((value, context): Record<string, unknown> => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return {};
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return refuse('must be a JSON object such as {"enable_thinking":false}');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return refuse('must be a JSON object such as {"enable_thinking":false}');
  const own = OWN_FIELDS.filter((field) => field in parsed);
  return own.length > 0 ? refuse(`must not set ${own.join(', ')}`) : (parsed as Record<string, unknown>);
});

const url = (protocols: string[], example: string) =>
  text.refine(
    (value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)) && URL.canParse(value),
    {
      error: `must look like ${example}`,
    },
  );

const list = text
  .transform((value) =>
    value
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .default([]);

/** Each may do what the ones before it may. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** One API key: whose it is and what it may do. */
export interface ApiKey {
  name: string;
  role: Role;
  key: string;
}

const apiKeys = list.transform((items, context): ApiKey[] =>
  items.map((item, index) => {
    const [name = '', role = '', ...rest] = item.split(':');
    const key = rest.join(':');
    if (!name || !(ROLES as readonly string[]).includes(role) || key.length < 16) {
      // Not the item itself: it may hold a key.
      context.addIssue({
        code: 'custom',
        message: `entry ${index + 1} must be name:role:key with role ${ROLES.join(' | ')} and a key of 16 characters or more`,
      });
    }
    return { name, role: role as Role, key };
  }),
);

const postgres = url(['postgresql', 'postgres'], 'postgresql://user:password@host:5432/database');
const http = url(['http', 'https'], 'https://host/v1');
const site = url(['http', 'https'], 'https://host').refine(
  (value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`,
  'must be scheme, host and port alone',
);
const hook = url(['http', 'https'], 'https://host/path').refine(
  // fetch refuses such an address, and it would stand in logs.
  (value) => !URL.canParse(value) || !(new URL(value).username || new URL(value).password),
  'must have no user and no password: the signature says who sends',
);
const day = 86_400_000;

/** Every setting of Pairsmith, once: type, default and meaning. The apps pick the ones they need; the README lists them all. */
export const SETTINGS = {
  PORT: setting(integer(8084, 1, 65_535), 'Port of the HTTP API'),
  HOST: setting(
    text.default('127.0.0.1'),
    'Address the API listens on; without API_KEYS only a loopback address',
  ),
  PUBLIC_URL: setting(
    optional(site),
    'Address of the API in a browser, behind a proxy or under a name; pages of other origins are refused',
  ),
  DATA_DIR: setting(text.default('./.data'), "Folder of the tasks' files, shared by API and workers"),
  DATABASE_URL: secret(postgres, 'PostgreSQL with pgvector: the state and the training data'),
  REDIS_URL: secret(url(['redis', 'rediss'], 'redis://host:6379'), 'Redis of the queue (AOF on, noeviction)'),
  QUEUE_PREFIX: setting(
    text.default('pairsmith'),
    'Prefix of all keys in Redis; two installations may share one server',
  ),
  BUSINESS_DATABASE_URL: secret(optional(postgres), 'The business database of tasks that name none'),
  SOURCE_DB_CONNECTIONS: setting(integer(5, 1, 100), 'Connections a process opens to one business database'),
  SOURCE_DB_PATIENCE_MS: setting(
    integer(60_000, 0, 600_000),
    'Time for which a running step tries a business database again that it had reached; in milliseconds',
  ),
  WORKER_CONCURRENCY: setting(integer(1, 1, 64), 'Steps one worker process runs at the same time'),

  LLM_BASE_URL: setting(optional(http), 'OpenAI-compatible endpoint of the model; none: the built-in writer'),
  LLM_API_KEY: secret(optional(text), 'Its key'),
  LLM_MODEL: setting(optional(text), 'Its model; none: the built-in writer'),
  LLM_CONCURRENCY: setting(integer(4, 1, 64), 'Calls of the model at the same time, a process'),
  LLM_CONCURRENCY_TOTAL: setting(
    optional(wholeNumber(1, 10_000)),
    'Calls of one model at the same time over all processes, chats and embeddings each; none: LLM_CONCURRENCY alone counts',
  ),
  LLM_TIMEOUT_MS: setting(
    integer(180_000, 1_000, 3_600_000),
    'Time one call of the model may take in all, in milliseconds',
  ),
  LLM_IDLE_TIMEOUT_MS: setting(
    integer(30_000, 1_000, 3_600_000),
    'Silence of a streaming model after which a call is tried again, in milliseconds; more for a slow machine of your own',
  ),
  LLM_MAX_OUTPUT_TOKENS: setting(
    integer(16_384, 256, 1_000_000),
    'Most tokens of one answer, thinking included',
  ),
  LLM_EXTRA_BODY: setting(
    optional(jsonObject),
    'JSON object that goes with every request: {"enable_thinking":false} for Qwen3',
  ),
  LLM_PAIRS_FROM: setting(
    z.enum(['questions', 'sql', 'both']).default('questions'),
    'What comes first where a model writes pairs: its questions, SQL that the built-in writer proved, or half of each',
  ),
  LLM_JUDGE_ANSWERS: setting(
    integer(0, 0, 9),
    'Independent answers to each question that sql_validation asks a model for and compares with the pair; 0: none',
  ),
  LLM_JUDGE_MODEL: setting(optional(text), 'Model of the independent answers; LLM_MODEL where not given'),
  LLM_JUDGE_BASE_URL: setting(optional(http), 'Its endpoint; LLM_BASE_URL where not given'),
  LLM_JUDGE_API_KEY: secret(optional(text), 'Its key; LLM_API_KEY where both endpoints are the same'),
  LOAD_LEVEL: setting(
    z.enum(['L2', 'L3', 'L4']).default('L2'),
    'Level that a pair needs to be loaded: L2 it ran, L3 its result makes sense, L4 independent answers agree; what a person approved always does',
  ),
  LLM_PROMPT_PRICE: setting(
    price,
    'Price of a million prompt tokens, in your currency; none: no cost is shown',
  ),
  LLM_COMPLETION_PRICE: setting(price, 'Price of a million tokens of answers'),
  LLM_DAILY_TOKENS: setting(
    optional(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    'Tokens that all tasks together may spend on the model a day; none: any number',
  ),
  EMBEDDING_BASE_URL: setting(
    optional(http),
    'OpenAI-compatible endpoint of the embedding model; none: built in',
  ),
  EMBEDDING_API_KEY: secret(optional(text), 'Its key; LLM_API_KEY where both endpoints are the same'),
  EMBEDDING_MODEL: setting(optional(text), 'Its model; none: the built-in embedding'),
  EMBEDDING_DIMENSION: setting(
    optional(wholeNumber(1, 16_000)),
    'Length of its vectors; asked of the model where not given',
  ),
  EMBEDDING_BATCH_SIZE: setting(integer(10, 1, 2048), 'Texts in one embedding request'),
  OUTPUT_LANGUAGE: setting(
    z.enum(['zh', 'en']).default('zh'),
    'Language of comments, questions, documents and logs where a task says none',
  ),

  API_KEYS: secret(apiKeys, 'name:role:key, separated by commas; roles viewer, operator, admin'),
  RATE_LIMIT_PER_SECOND: setting(
    integer(50, 0, 100_000),
    'Requests a second of one API key (without keys: of one address), over ten seconds, a process; 0: any number',
  ),
  QUEUE_MAX_DEPTH: setting(
    integer(1_000, 1, 1_000_000),
    'Runs that may wait for a worker; an execution beyond them is answered 429',
  ),
  ALLOWED_DB_HOSTS: setting(
    list,
    'host:port rules that db_connection may point to, names or addresses, separated by commas',
  ),
  SECRET_KEY: secret(
    text.min(16, 'must have 16 characters or more'),
    'Encrypts the stored database passwords; keep it, or they are lost',
  ),
  SECRET_KEY_FALLBACKS: secret(
    list.refine((keys) => keys.every((key) => key.length >= 16), 'each must have 16 characters or more'),
    'Earlier or coming SECRET_KEYs, separated by commas; what they encrypted can be read and is encrypted anew',
  ),
  DISK_MIN_FREE_MB: setting(integer(500, 0, 10_000_000), 'Free space of DATA_DIR below which no step starts'),
  STACK_INSTALL: setting(
    z.enum(['auto', 'never']).default('auto'),
    'Whether npm start may install PostgreSQL and Redis',
  ),
  WORKER_HEALTH_PORT: setting(
    optional(wholeNumber(1, 65_535)),
    'Port at which a worker says at /health/live and /health/ready how it is; none: it listens nowhere',
  ),
  WEBHOOK_URL: setting(optional(hook), 'Address that is told of each run that ended; none: nobody is'),
  WEBHOOK_SECRET: secret(
    optional(
      text
        .min(16, 'must have 16 characters or more')
        // What is no base64 decodes to nothing, with which anybody can sign.
        .refine(
          (value) => !/^whsec_/.test(value) || /^whsec_[A-Za-z0-9+/]{22,}={0,2}$/.test(value),
          'must have 16 bytes or more in base64 after whsec_',
        ),
    ),
    'Signs what WEBHOOK_URL is sent; required with it',
  ),
  WEBHOOK_GIVE_UP_MS: setting(
    integer(day, 1_000, 7 * day),
    'Time for which a message that WEBHOOK_URL does not take is tried again; in milliseconds',
  ),
  LOG_LEVEL: setting(
    z.enum(['error', 'warn', 'info', 'debug']).default('info'),
    'How much the processes log',
  ),
  TZ: setting(optional(text), "Time zone of all times shown; the system's where not given"),

  PROOF_TIMEOUT_MS: setting(
    integer(5_000, 100, 600_000),
    'Time a generated SQL may take on the business database',
  ),
  PROOF_MAX_ROWS: setting(integer(1_000, 1, 1_000_000), 'Rows read of its result'),
  PROOF_MAX_COST: setting(
    integer(10_000_000, 1, Number.MAX_SAFE_INTEGER),
    'Planner cost above which it is not run',
  ),
  ALLOWED_SQL_FUNCTIONS: setting(
    list,
    'Functions outside pg_catalog that generated SQL may call, and extensions whose functions it may, separated by commas',
  ),

  HEARTBEAT_INTERVAL_MS: setting(integer(10_000, 100, day), 'How often a running step says that it lives'),
  LEASE_MS: setting(integer(60_000, 500, day), 'Silence after which a run is given to another worker'),
  HUNG_AFTER_MS: setting(
    integer(300_000, 500, day),
    'Standstill of a worker’s event loop after which it no longer says that it lives',
  ),
  SWEEP_INTERVAL_MS: setting(integer(15_000, 100, day), 'How often runs are looked over for lost ones'),
  RELAY_INTERVAL_MS: setting(integer(5_000, 100, day), 'How often runs are sent that the queue has not had'),
  RESEND_AFTER_MS: setting(
    integer(30_000, 100, day),
    'Wait before a sent run whose job is gone is sent again',
  ),
  STEP_STALL_MS: setting(integer(900_000, 500, day), 'Time without progress after which a step is stopped'),
  ABORT_GRACE_MS: setting(integer(10_000, 100, day), 'Time a stopped step has to return'),
  SHUTDOWN_GRACE_MS: setting(
    integer(8_000, 100, day),
    'Time a worker has to put its runs back when it is stopped',
  ),
  JANITOR_INTERVAL_MS: setting(
    integer(3_600_000, 100, day),
    'How often folders are removed that nothing names',
  ),
  AUDIT_KEEP_DAYS: setting(integer(365, 1, 36_500), 'Days after which the janitor forgets who changed what'),
  MAX_LOST: setting(integer(5, 1, 100), 'Take-overs after which a run has failed'),
} satisfies Record<string, { schema: z.ZodType; description: string; secret: boolean }>;

/** A message that nobody signed could be anybody's. @throws SettingsError */
export function checkWebhook(settings: Settings<'WEBHOOK_URL' | 'WEBHOOK_SECRET'>): void {
  if (settings.WEBHOOK_URL && !settings.WEBHOOK_SECRET)
    throw new SettingsError(['WEBHOOK_SECRET: is required where WEBHOOK_URL is set']);
}

export type SettingName = keyof typeof SETTINGS;

/** The settings that may be given in a file. */
export const SECRET_SETTINGS = (Object.keys(SETTINGS) as SettingName[]).filter(
  (name) => SETTINGS[name].secret,
);

type Settings<Name extends SettingName> = { [Key in Name]: z.output<(typeof SETTINGS)[Key]['schema']> };

/** Names that other tools use for the same thing; ours win where both are set. */
const ALIASES: Partial<Record<SettingName, string>> = {
  LLM_API_KEY: 'OPENAI_API_KEY',
  LLM_BASE_URL: 'OPENAI_BASE_URL',
};

/** Some settings are wrong: one line each, with the name and what is expected, never the value. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`Settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * The named settings out of an environment, checked; secret ones may stand in files. An empty variable counts as not
 * set, as in a `.env` file.
 * @throws SettingsError with every wrong setting at once
 */
export function readSettings<Name extends SettingName>(
  env: Record<string, string | undefined>,
  names: readonly Name[],
): Settings<Name> {
  const problems: string[] = [];
  const found: Partial<Record<SettingName, unknown>> = {};
  for (const name of new Set(names)) {
    const given = SETTINGS[name].secret ? readSecret(env, name) : { value: env[name] || undefined };
    if (given.problem !== undefined) {
      problems.push(`${given.problem} (${SETTINGS[name].description})`);
      continue;
    }
    const alias = ALIASES[name];
    const value = given.value ?? ((alias && env[alias]) || undefined);
    const result = SETTINGS[name].schema.safeParse(value);
    if (result.success) found[name] = result.data;
    else problems.push(`${name}: ${problemOf(value, result.error)} (${SETTINGS[name].description})`);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return found as Settings<Name>;
}

/**
 * The environment with the secrets of files as plain variables, for whoever hands it on.
 * @throws SettingsError with every secret whose file cannot be had
 */
export function withSecretFiles(env: Record<string, string | undefined>): Record<string, string | undefined> {
  const problems: string[] = [];
  const resolved = { ...env };
  for (const name of SECRET_SETTINGS) {
    const { value, problem } = readSecret(env, name);
    if (problem !== undefined) problems.push(problem);
    delete resolved[fileVariable(name)];
    if (value !== undefined) resolved[name] = value;
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return resolved;
}

const problemOf = (value: string | undefined, error: z.ZodError) =>
  value === undefined ? 'is required' : error.issues.map((issue) => issue.message).join('; ');
