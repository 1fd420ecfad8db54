import type { OperationName } from '@pairsmith/core';
import { Redis } from 'ioredis';
import { createShop, type ShopDatabase } from '../../bad-input/shop-database';
import { startApi, type TestApi } from '../../support/api';
import { documentedOperations, type Documented } from '../../support/documented';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm';
import {
  listen,
  sendRequest,
  type Listening,
  type HttpAnswer,
  type HttpRequest,
} from '../../support/send-request';
import { testStack } from '../../support/stack';
import { expectedStatus } from './accepted';
import { badValuesOf } from './bad-values';
import { fieldsOf, nameOf, valueAt, type Field } from './fields';
import { leftBehind, snapshot } from './snapshot';
import { toHttp, withBadValue } from './to-http';
import { transportCases } from './transport-cases';
import { validRequests, type RequestParts, type World } from './valid-requests';
import { worldOf } from './world';

/*
 * Every field of every operation, wrong in every way that its schema has, and every request that is wrong as a whole:
 * each is refused with a 4xx that names the field, in the envelope and by an error that the operation declares (the test
 * API answers 599 where that is not so), and leaves nothing behind.
 */

interface Case {
  label: string;
  request: HttpRequest;
  status: number;
  field?: Field;
  names?: string;
  allow?: string;
}

const counts = new Map<OperationName, { fields: number; refused: number; accepted: number }>();

/**
 * Every field of every operation, wrong in every way that its schema has.
 * @param oneIn of so many ways one is tried, always the same, and one valid form of a request is spoilt as a whole in a quarter of the ways; at 1 all of them
 */
export function refusesWhatIsWrong(oneIn: number): void {
  let shop: ShopDatabase;
  let model: FakeLlm;
  let api: TestApi;
  let redis: Redis;
  let server: Listening;
  let world: World;
  beforeAll(async () => {
    shop = await createShop();
    // Without a model no evaluation is accepted.
    model = await startFakeLlm();
    const llm = { LLM_BASE_URL: model.url, LLM_MODEL: 'fake' };
    api = await startApi({ BUSINESS_DATABASE_URL: shop.url, ...llm });
    redis = new Redis(testStack().redisUrl);
    server = await listen(api.app);
    world = worldOf(api, shop.url);
  });
  afterAll(async () => {
    printCounts();
    await server?.close();
    redis?.disconnect();
    await api?.close();
    await model?.close();
    await shop?.drop();
  });

  describe.each(
    documentedOperations.map((operation, place) => [operation.operationId, operation, place] as const),
  )('%s', (name, operation, place) => {
    it('refuses what is wrong, says where, and leaves nothing', async () => {
      const problems: string[] = [];
      const count = { fields: 0, refused: 0, accepted: 0 };
      counts.set(name, count);
      const [covered, open] = [new Set<string>(), new Set<string>()];
      for (const [nth, prepare] of validRequests[name].entries()) {
        const valid = await prepare(world);
        const fields = fieldsOf(operation, valid);
        const given = fields.filter((field) => valueOf(valid, field) !== undefined);
        for (const field of fields) (given.includes(field) ? covered : open).add(nameOf(field));
        const wrong = given
          .flatMap((field) => casesOf(operation, valid, field))
          .filter((_, at) => at % oneIn === 0);
        const refused = wrong.filter(({ status }) => status >= 400);
        const before = await snapshot(api, redis);
        // What is wrong with the request as a whole is the same whichever of its valid forms is spoilt, and each way comes at some operation.
        const spoilt =
          nth === 0 || oneIn === 1
            ? transportCases(operation, valid).filter((_, at) => oneIn === 1 || (at + place) % 4 === 0)
            : [];
        const all = [...refused, ...spoilt];
        for (const each of all) problems.push(...check(each, await sendRequest(server.port, each.request)));
        problems.push(...leftBehind(before, await snapshot(api, redis)));
        count.refused += all.length;

        const ok = await sendRequest(server.port, toHttp(operation, await prepare(world)));
        if (ok.status !== 200) problems.push(`the valid request: ${ok.status} ${ok.text.slice(0, 600)}`);
        for (const { field, label } of wrong.filter(({ status }) => status < 400)) {
          const again = await prepare(world);
          const bad = casesOf(operation, again, field!).find((each) => each.label === label)!;
          problems.push(...check(bad, await sendRequest(server.port, bad.request)));
          count.accepted += 1;
        }
      }
      count.fields = covered.size;
      expect(problems).toEqual([]);
      expect([...open].filter((field) => !covered.has(field))).toEqual([]);
    });
  });
}

function casesOf(operation: Documented, valid: RequestParts, field: Field): Case[] {
  return badValuesOf(field, valueOf(valid, field)).map((bad) => ({
    label: `${nameOf(field)}: ${bad.label}`,
    request: withBadValue(operation, valid, { field, bad }),
    status: expectedStatus(operation.operationId, field, { bad, valid }),
    field,
  }));
}

const valueOf = ({ params, query, body, form }: RequestParts, { place, path }: Field): unknown =>
  valueAt({ path: params, query, body, form: form?.fields }[place], path);

function check({ label, status, field, names, allow }: Case, answer: HttpAnswer): string[] {
  if (answer.status !== status)
    return [`${label}: ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`];
  if (allow !== undefined && answer.headers.allow !== allow)
    return [`${label}: Allow is ${answer.headers.allow}`];
  // What is answered with success need not be an envelope.
  const hasToName = status === 400 && field && field.place !== 'path';
  if (hasToName && !namesField(answer.text, field))
    return [`${label}: not named in ${answer.text.slice(0, 300)}`];
  if (names && !namesOf(answer.text).includes(names))
    return [`${label}: ${names} is not named in ${answer.text.slice(0, 300)}`];
  return [];
}

function namesOf(text: string): string[] {
  const { missing_params = [], invalid_params = [] } = (
    JSON.parse(text) as { data: { missing_params?: string[]; invalid_params?: string[] } }
  ).data;
  return [...missing_params, ...invalid_params];
}

/** By its whole path, the field around it, or, in a list of items that are checked one by one, its own name. */
const namesField = (text: string, field: Field): boolean => {
  const whole = nameOf(field);
  const own = String(field.path.filter((key) => typeof key === 'string').at(-1));
  return namesOf(text).some(
    (name) => name === own || name === whole || whole.startsWith(`${name}.`) || name.startsWith(`${whole}.`),
  );
};

function printCounts(): void {
  const rows = [...counts].map(([name, { fields, refused, accepted }]) =>
    [name.padEnd(22), ...[fields, refused, accepted].map((n) => String(n).padStart(9))].join(''),
  );
  const total = [...counts.values()].reduce((sum, { refused, accepted }) => sum + refused + accepted, 0);
  process.stdout.write(
    `\n${'bad input'.padEnd(22)}   fields  refused accepted\n${rows.join('\n')}\n${total} cases of ${counts.size} operations\n`,
  );
}
