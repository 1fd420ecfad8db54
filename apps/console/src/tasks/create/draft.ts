import type { Task } from '@pairsmith/client';
import type { Language } from '../../app/settings';

export interface ConnectionFields {
  host: string;
  port: string;
  database: string;
  user: string;
  /** Never stored: asked for again where the page was left. */
  password: string;
}

export interface TaskDraft {
  /** The database that the service is set up with, or one of one's own. */
  source: 'service' | 'own';
  connection: ConnectionFields;
  tablesFrom: 'tree' | 'paste' | 'file';
  /** Full names, as the service lists them. */
  chosen: string[];
  pasted: string;
  name: string;
  context: string;
  language: Language;
  /** Null: as many as the tables ask for. */
  themes: number | null;
  questionsPerTheme: number;
  isStrict: boolean;
  validates: boolean;
  repairs: boolean;
  loads: boolean;
  maxTokens: number | null;
  masking: Task['parameters']['masking'];
  /** Null: where the service looks by itself. */
  mine: Task['parameters']['mine'] | null;
}

export const emptyDraft = (language: Language): TaskDraft => ({
  source: 'service',
  connection: { host: '', port: '5432', database: '', user: '', password: '' },
  tablesFrom: 'tree',
  chosen: [],
  pasted: '',
  name: '',
  context: '',
  language,
  themes: null,
  questionsPerTheme: 10,
  isStrict: false,
  validates: true,
  repairs: true,
  loads: true,
  maxTokens: null,
  masking: {},
  mine: null,
});

/** A new task like that one. Its password is a secret of the service and does not come along. */
export const draftLike = (
  { parameters, task_name: name }: Pick<Task, 'parameters' | 'task_name'>,
  tables: readonly string[],
  copyName: (name: string) => string,
): TaskDraft => ({
  source: 'own',
  connection: { ...(readConnection(parameters.db_connection) ?? emptyDraft('zh').connection), password: '' },
  tablesFrom: 'paste',
  chosen: [...tables],
  pasted: tables.join('\n'),
  name: name === null ? '' : copyName(name),
  context: parameters.business_context,
  language: parameters.language,
  themes: parameters.theme_count,
  questionsPerTheme: parameters.questions_per_theme,
  isStrict: parameters.strict,
  validates: parameters.enable_sql_validation,
  repairs: parameters.enable_llm_repair,
  loads: parameters.enable_training_data_load,
  maxTokens: parameters.max_llm_tokens,
  masking: parameters.masking,
  mine: parameters.mine,
});

/** `postgresql://…`, whatever signs user, password and database hold. */
export function connectionString({ host, port, database, user, password }: ConnectionFields): string {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host.trim()}]` : host.trim();
  const secret = password === '' ? '' : `:${encodeURIComponent(password)}`;
  return `postgresql://${encodeURIComponent(user.trim())}${secret}@${name}:${port.trim() || '5432'}/${encodeURIComponent(database.trim())}`;
}

/** The parts of a connection string that somebody pasted; null: it is none. */
export function readConnection(text: string): ConnectionFields | null {
  if (!/^postgres(ql)?:\/\//i.test(text.trim()) || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  return {
    host: url.hostname.replace(/^\[(.+)\]$/, '$1'),
    port: url.port || '5432',
    database: decoded(url.pathname.slice(1)),
    user: decoded(url.username),
    password: decoded(url.password),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare % in it: it was meant as it stands
  }
}

/** The connection that a request names; undefined: the service's own. */
export const connectionOf = ({
  source,
  connection,
}: Pick<TaskDraft, 'source' | 'connection'>): string | undefined =>
  source === 'own' ? connectionString(connection) : undefined;

/**
 * Whether a task made by one draft can be changed to the other: the service knows no way back to its own database, nor to
 * the context that it supplies where none is given, and a task keeps its database's name.
 */
export function canBecome(made: TaskDraft, wanted: TaskDraft): boolean {
  const isSameDatabase = databaseOf(made) === databaseOf(wanted);
  const isContextGiven = wanted.context.trim() !== '';
  const hadNone = made.context.trim() === '' && made.language === wanted.language;
  return isSameDatabase && (isContextGiven || hadNone);
}

const databaseOf = ({ source, connection }: TaskDraft): string | undefined =>
  connectionOf({ source, connection: { ...connection, password: '' } });

export const isComplete = ({ host, database, user }: ConnectionFields): boolean =>
  [host, database, user].every((field) => field.trim() !== '');
