import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARIES, createCanaryDatabase, TABLES, type CanaryDatabase } from './attacks/canary-database';
import { readCorpus, type AttackClass } from './attacks/corpus';
import {
  isThrough,
  reachOf,
  renderReaches,
  renderTable,
  type Attack,
  type QuarantinedAttack,
} from './attacks/outcome';
import { startObservedService, type ObservedService } from './observed-service';
import { findSecrets } from './traces';

/**
 * Statements that attack the business database, uploaded as pairs and proven by the running service, as a superuser: the
 * worst role there is. Nothing in the database may have changed, and nothing of its cells may stand anywhere.
 * `SHOW_ATTACKS=1 npx jest tests/safety/attacks` says how far each kind came.
 */

/** Long enough that a busy machine meets it for no statement that is not long. */
const TIMEOUT_MS = 1_000;
const questionOf = (at: number): string => `attack ${at}`;

/** Without and with functions and operators that share names of PostgreSQL's own. */
let canaries: CanaryDatabase[];
let service: ObservedService;
let before: Record<string, string>[];
let after: Record<string, string>[];
let attacks: Attack[];

beforeAll(async () => {
  canaries = [await createCanaryDatabase(false), await createCanaryDatabase(true)];
  service = await startObservedService({ PROOF_TIMEOUT_MS: String(TIMEOUT_MS), RATE_LIMIT_PER_SECOND: '0' });
  before = await states();
  attacks = await attackAll();
  after = await states();
  if (process.env['SHOW_ATTACKS'] === 'all')
    for (const { of, reach, sql, said } of attacks)
      process.stderr.write(`${of.name} | ${reach} | ${sql} | ${said}\n`);
  if (process.env['SHOW_ATTACKS']) process.stderr.write(`${renderReaches(attacks)}\n`);
});
afterAll(async () => {
  await service?.close();
  for (const canary of canaries ?? []) await canary.close();
});

const states = () => Promise.all(canaries.map(({ state }) => state()));

async function attackAll(): Promise<Attack[]> {
  const corpus = readCorpus();
  const isOfOverloads = ({ name }: AttackClass) => name.startsWith('Overloads');
  const [plain, overloaded] = await Promise.all([
    attack(
      canaries[0]!,
      corpus.filter((one) => !isOfOverloads(one)),
    ),
    attack(canaries[1]!, corpus.filter(isOfOverloads)),
  ]);
  return corpus.flatMap((one) => [...plain, ...overloaded].filter(({ of }) => of === one));
}

async function attack(canary: CanaryDatabase, corpus: AttackClass[]): Promise<Attack[]> {
  const masking = Object.fromEntries(
    ['secret', 'number'].map((column) => [`public.customers.${column}`, 'drop']),
  );
  const taskId = await service.newTask(TABLES, canary.url, { masking });
  for (const step of ['ddl_generation', 'qa_generation'] as const)
    expect(await service.run(taskId, step)).toMatchObject({ step_status: 'completed' });
  const path = `/data_pipeline/tasks/${taskId}/files`;
  const fileLike = async (pattern: RegExp): Promise<string> => {
    const files = (await service.send('GET', path)).data['files'] as { file_name: string }[];
    return files.find(({ file_name }) => pattern.test(file_name))?.file_name ?? '';
  };

  const name = await fileLike(/_pair\.json$/);
  const upload = (pairs: object[]) => service.upload(taskId, name, JSON.stringify(pairs));
  const tried = corpus.flatMap((of) => of.statements.map((sql) => ({ of, sql })));
  const pairs = tried.map(({ sql }, at) => ({ question: questionOf(at), sql }));
  // What no file may hold is refused with the file, so it comes in one of its own.
  const isStorable = ({ sql }: { sql: string }) => !sql.includes('\0');
  for (const pair of pairs)
    if (!isStorable(pair)) expect(await upload([pair])).toMatchObject({ status: 400 });
  expect(await upload(pairs.filter(isStorable))).toMatchObject({ status: 200 });
  expect(await service.run(taskId, 'sql_validation')).toMatchObject({ step_status: 'completed' });

  const { data } = await service.send('GET', `${path}/${encodeURIComponent(await fileLike(/^quarantine_/))}`);
  const found = new Map((data as unknown as QuarantinedAttack[]).map((entry) => [entry.question, entry]));
  return tried.map(({ of, sql }, at) => {
    if (!isStorable({ sql })) return { of, sql, reach: 'gate', said: '' };
    const entry = found.get(questionOf(at));
    return { of, sql, reach: reachOf(entry), said: entry ? `${entry.reason}: ${entry.error}` : '' };
  });
}

it('more than 250 statements of 16 kinds are tried', () => {
  expect(new Set(attacks.map(({ of }) => of.name)).size).toBe(16);
  expect(attacks.length).toBeGreaterThan(250);
  expect(new Set(attacks.map(({ sql }) => sql)).size).toBe(attacks.length);
});

it('none gets through', () => {
  expect(attacks.filter(isThrough).map(({ of, sql, said }) => `${of.name}: ${sql} → ${said}`)).toEqual([]);
});

it('nothing in the business database has changed, and nobody beside it has noticed', () => {
  expect(after).toEqual(before);
});

it('would know if something had', async () => {
  for (const [at, { run, state }] of canaries.entries()) {
    expect(before[at]?.['rows of traces']).toMatch(/^1 /);
    await run('select own_write(1)');
    expect((await state())['rows of traces']).toMatch(/^2 /);
  }
});

it('nothing of its cells stands in an answer, a file, a log, Redis or a table of the service', async () => {
  const traces = await service.traces();
  expect(
    attacks.filter(({ of, reach }) => of.name === 'Cells in error texts' && reach === 'run').length,
  ).toBeGreaterThan(50);
  expect(findSecrets(traces, CANARIES)).toEqual([]);
});

it('what is long is stopped at its time', () => {
  const stopped = attacks.filter(({ said }) => said.startsWith('timeout: '));
  expect(stopped.length).toBeGreaterThan(10);
});

it('the table of docs/security.md is this one', () => {
  const document = readFileSync(join(__dirname, '..', '..', 'docs', 'security.md'), 'utf8');
  const rows = (text: string) => text.replace(/-{3,}/g, '---').replace(/ +\|/g, ' |').split('\n');
  expect(rows(document)).toEqual(expect.arrayContaining(rows(renderTable(attacks))));
});
