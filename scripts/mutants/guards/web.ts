import type { Mutant } from '../mutant';

const PAGES = 'tests/web/foreign-pages.test.ts';
const ACCESS = 'tests/contract/access.test.ts';
const LIMITS = 'tests/contract/limits.test.ts';
const HOSTS = 'packages/source-db/src/host-policy.test.ts';
const SPLIT = 'tests/safety/allowed-hosts.test.ts';
const BOUNDS = 'apps/api/src/http/json-bounds.test.ts';
const FILES = 'packages/files/src/private.test.ts';

const FOREIGN = 'apps/api/src/http/refuse-foreign-pages.ts';
const POLICY = 'packages/source-db/src/host-policy.ts';
const RULES = 'packages/source-db/src/host-rules.ts';

const guard = (
  what: string,
  [test, name]: readonly [string, string],
  [file, find, replace]: readonly [string, string, string],
): Mutant => ({ rule: 'edge', what, test, name, patches: [{ file, find, replace }] });

/** What keeps the pages of other sites, strange database hosts and hold-ups at the edge away; each taken out. */
export const WEB_GUARDS: readonly Mutant[] = [
  guard(
    'any Host is served without keys',
    [PAGES, 'is not served under a name'],
    [
      FOREIGN,
      'if (!hasApiKeys && !isOwnHost(host, own))',
      'if (!hasApiKeys && !isOwnHost(host, own) && own === null)',
    ],
  ),
  guard(
    'a Host that begins like an address is one',
    [PAGES, 'of the host'],
    [FOREIGN, '(?::\\d*)?$/i', '/i'],
  ),
  guard(
    'any Origin may write',
    [PAGES, 'changes nothing, whatever it asks'],
    [
      FOREIGN,
      'if (isForeign(request, own) && !isLink(request))',
      'if (isForeign(request, own) && !isLink(request) && own === null)',
    ],
  ),
  guard(
    'another port is no other origin',
    [PAGES, 'changes nothing, whatever it asks'],
    [
      FOREIGN,
      'new URL(origin).host !== hostFor(new URL(origin).protocol, host)',
      "new URL(origin).hostname !== host.replace(/:\\d+$/, '')",
    ],
  ),
  guard(
    'Sec-Fetch-Site is not read',
    [PAGES, 'changes nothing, whatever it asks'],
    [FOREIGN, "if (site === 'cross-site') return true;", ''],
  ),
  guard(
    'a page may read with its own Origin',
    [PAGES, 'nor does it read'],
    [
      FOREIGN,
      "  request.get('origin') === undefined &&\n  request.get('sec-fetch-mode') === 'navigate' &&\n  request.get('sec-fetch-dest') === 'document' &&",
      '',
    ],
  ),
  guard('a link opens data', [PAGES, 'opens pages, and no data'], [FOREIGN, '(api|metrics)', '(nowhere)']),
  guard(
    'a body that is no JSON makes a task',
    [PAGES, 'creates no task'],
    ['apps/api/src/routes/route.ts', 'if (operation.needsJson) checkIsJson(request);', ''],
  ),
  guard(
    'Bull Board asks a font service',
    [ACCESS, 'own files, under a policy'],
    ['apps/api/src/routes/board.ts', 'toLookAt, withoutForeignFiles, ', 'toLookAt, '],
  ),
  guard(
    'a password opens everything, whoever asks',
    [ACCESS, 'sent by a browser as a password'],
    ['apps/api/src/http/access.ts', ' && (isForBrowsers(request) || isFromOwnPage(request))', ''],
  ),
  guard(
    'wrong keys may be tried without end',
    [LIMITS, 'thirty wrong keys a minute'],
    [
      'apps/api/src/http/access.ts',
      'return void countWrongKey(request, response, (tooMany) => next(tooMany ?? refusal));',
      'throw refusal;',
    ],
  ),
  guard(
    'wrong keys lock the right one out',
    [LIMITS, 'thirty wrong keys a minute'],
    [
      'apps/api/src/app.ts',
      'app.use(identify(',
      'app.use(limitWrongKeys(deps.config.RATE_LIMIT_PER_SECOND), identify(',
    ],
  ),
  guard(
    'a body may trickle in',
    [LIMITS, 'gives its place for an upload back'],
    ['apps/api/src/app.ts', 'hurryBodies(deps.bodyPace ?? BODY_PACE), ', ''],
  ),
  guard(
    'JSON nests without end',
    [BOUNDS, 'refused before anything is made'],
    ['apps/api/src/http/json-bounds.ts', 'if (depth > MAX_DEPTH)', 'if (depth > Infinity)'],
  ),
  guard(
    'JSON has any number of values',
    [BOUNDS, 'refused before anything is made'],
    ['apps/api/src/http/json-bounds.ts', 'if (values > MAX_VALUES)', 'if (values > Infinity)'],
  ),
  guard(
    'a rule written as an address matches names',
    [HOSTS, 'the rule'],
    [RULES, 'isIP(host) > 0 && likeness(written).test(host)', 'likeness(written).test(host)'],
  ),
  guard(
    'a rule written as a name matches addresses',
    [HOSTS, 'the rule'],
    [
      RULES,
      '!isIP(name) && likeness(host).test(name)',
      'likeness(host).test(name) || likeness(host).source.length > 0 && isIP(name) > 0',
    ],
  ),
  guard(
    'not every address of a name is checked',
    [HOSTS, 'every address of a name'],
    [POLICY, 'for (const address of addresses) {', 'for (const address of addresses.slice(0, 1)) {'],
  ),
  guard(
    'a listed name leads to link-local addresses',
    [HOSTS, 'a name that is listed'],
    [POLICY, '!(listed && isAddress)', '!listed'],
  ),
  guard(
    'whatever is kept, the worker connects',
    [SPLIT, 'connects to what is kept'],
    [POLICY, 'if (host !== target.host || port !== target.port) return refuseUndecided(target);', ''],
  ),
  guard(
    'the worker decides by itself',
    [SPLIT, 'connects to what is kept'],
    [
      'apps/worker/src/steps/create-step-deps.ts',
      "allowedHosts: 'as decided',",
      'allowedHosts: [],\n      hasApiKeys: false,',
    ],
  ),
  guard(
    'a task is made for any host',
    [SPLIT, 'is not made, and no task is turned'],
    [
      'apps/api/src/tasks/create-task.ts',
      'const allowedTarget = deps.sourceDbs.allow(dbConnection);',
      "const allowedTarget = { host: '127.0.0.1', port: 5432, listed: false };",
    ],
  ),
  guard(
    'rules drawn closer hold for new tasks alone',
    [SPLIT, 'drawn closer'],
    ['apps/api/src/tasks/execute-step.ts', '  await decideTarget(client, deps, taskId);\n', ''],
  ),
  guard(
    'the log is written through a link',
    [FILES, 'is not written through'],
    ['packages/files/src/task-log.ts', ' | O_NOFOLLOW | O_NONBLOCK;', ' | O_NONBLOCK;'],
  ),
  guard(
    'the log is read through a link',
    [FILES, 'is not read through'],
    [
      'packages/files/src/read-task-log.ts',
      'constants.O_RDONLY | constants.O_NOFOLLOW',
      'constants.O_RDONLY',
    ],
  ),
  guard(
    'files are for everybody to read',
    [FILES, 'own user, whatever the process’s mask'],
    ['packages/files/src/private.ts', '0o600', '0o644'],
  ),
];
