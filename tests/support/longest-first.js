const { posix, relative, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Seconds that the long files took on two busy cores. A file that began last would be waited for by idle ones. */
const SECONDS = {
  'tests/e2e/model-path.test.ts': 45,
  'tests/operations/afternoon.test.ts': 40,
  'tests/deployment/processes.test.ts': 40,
  'tests/bad-input/data-folder.test.ts': 30,
  'tests/bad-input/model.test.ts': 26,
  'tests/contract/bad-input/bad-input.test.ts': 25,
  'scripts/start.test.ts': 25,
  'tests/lint-rules.test.ts': 23,
  'tests/faults/frozen-worker.test.ts': 22,
  'tests/quality/second-reader/second-reader.test.ts': 22,
  'tests/quality/no-scan.test.ts': 20,
  'tests/bad-input/business-database.test.ts': 20,
  'tests/docs-examples/guide.test.ts': 20,
  'tests/fuzz/document.test.ts': 20,
  'scripts/stack.test.ts': 18,
  'tests/faults/redis.test.ts': 18,
  'tests/contract/dry-run.test.ts': 18,
  'tests/faults/postgres.test.ts': 17,
  'tests/faults/poison-run.test.ts': 16,
  'tests/faults/shutdown.test.ts': 16,
  'tests/quality/builtin-writer.test.ts': 16,
  'tests/e2e/builtin.test.ts': 15,
  'tests/web/browser.test.ts': 15,
  'tests/quality/opaque.test.ts': 14,
  'tests/faults/volume.test.ts': 12,
  'tests/faults/events.test.ts': 12,
  'tests/quality/generated-relations.test.ts': 11,
  'tests/client/own-project.test.ts': 11,
  'tests/quality/hand-written.test.ts': 10,
  'packages/sql/src/gate.test.ts': 10,
};

/** Longest first: by what a file took the last time here, else, as in a new clone, by what is known of it. */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? 1_000 * (SECONDS[nameOf(test)] ?? 1);
  }
};
module.exports.SECONDS = SECONDS;

const nameOf = ({ path, context }) => relative(context.config.rootDir, path).replaceAll(sep, posix.sep);
