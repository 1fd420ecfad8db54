const { posix, relative, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Seconds that the long files took on two busy cores. A file that began last would be waited for by idle ones. */
const SECONDS = {
  'tests/operations/afternoon.test.ts': 40,
  'tests/e2e/model-path.test.ts': 28,
  'tests/cli/package.test.ts': 28,
  'packages/writer/src/builtin/strange-schemas.test.ts': 28,
  'packages/writer/src/builtin/question.test.ts': 27,
  'tests/deployment/processes.test.ts': 26,
  'tests/contract/bad-input/bad-input.test.ts': 24,
  'apps/worker/src/steps/qa-generation/qa-generation.test.ts': 24,
  'tests/hostile/statements.test.ts': 24,
  'tests/quality/second-reader/second-reader.test.ts': 23,
  'tests/quality/no-scan.test.ts': 23,
  'tests/docs-examples/guide.test.ts': 21,
  'tests/fuzz/document.test.ts': 19,
  'tests/bad-input/business-database.test.ts': 19,
  'tests/bad-input/model.test.ts': 18,
  'tests/faults/business-database.test.ts': 16,
  'tests/ddl-runs-alone.test.ts': 16,
  'packages/sql/src/gate.test.ts': 15,
  'tests/contract/vector.test.ts': 15,
  'tests/quality/generated-pairs.test.ts': 14,
  'scripts/demo-database/demo-database.test.ts': 14,
  'tests/faults/frozen-worker.test.ts': 13,
  'tests/safety/canary.test.ts': 13,
  'scripts/start.test.ts': 12,
  'tests/hostile/hostile.test.ts': 12,
  'tests/contract/table-ddl.test.ts': 12,
  'tests/bad-input/data-folder.test.ts': 11,
  'tests/e2e/builtin.test.ts': 11,
  'tests/client/own-project.test.ts': 11,
  'tests/cli/commands.test.ts': 15,
  'packages/source-db/src/query.test.ts': 11,
  'packages/source-db/src/patience.test.ts': 11,
  'tests/hostile/pair-file.test.ts': 11,
  'tests/hostile/one-request.test.ts': 11,
  'tests/contract/training-data-create.test.ts': 11,
  'tests/client/run-step.test.ts': 11,
  'tests/bad-input/order.test.ts': 11,
  'tests/lint-rules.test.ts': 10,
  'tests/faults/redis.test.ts': 10,
  'tests/contract/dry-run.test.ts': 10,
  'tests/faults/postgres.test.ts': 10,
  'tests/quality/generated-relations.test.ts': 10,
  'tests/safety/attacks.test.ts': 10,
  'tests/faults/store-maintenance.test.ts': 10,
  'tests/web/browser.test.ts': 9,
  'tests/safety/masking.test.ts': 9,
  'tests/contract/events.test.ts': 9,
  'tests/bad-input/repairs.test.ts': 9,
  'tests/quality/opaque.test.ts': 8,
  'tests/safety/analytic/statements.test.ts': 8,
  'tests/quality/proof.test.ts': 8,
  'tests/contract/training-data-edit.test.ts': 8,
  'tests/contract/old-faults.test.ts': 8,
  'scripts/stack.test.ts': 7,
  'tests/quality/builtin-writer.test.ts': 7,
  'tests/faults/events.test.ts': 7,
  'tests/quality/masking/false-alarms.test.ts': 7,
  'tests/contract/table-list.test.ts': 7,
  'tests/contract/requests.test.ts': 7,
  'tests/contract/limits.test.ts': 7,
  'tests/contract/access.test.ts': 7,
};

/** Longest first: by what a file took the last time here, else, as in a new clone, by what is known of it. */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? 1_000 * (SECONDS[nameOf(test)] ?? 1);
  }
};
module.exports.SECONDS = SECONDS;

const nameOf = ({ path, context }) => relative(context.config.rootDir, path).replaceAll(sep, posix.sep);
