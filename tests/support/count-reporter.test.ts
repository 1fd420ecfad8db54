import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const report = (results: Record<string, number>): string =>
  execFileSync(process.execPath, [
    '-e',
    `const Reporter = require(${JSON.stringify(join(__dirname, 'count-reporter.js'))});
     new Reporter().onRunComplete(new Set(), ${JSON.stringify(results)});
     console.log('said afterwards');`,
  ]).toString();

const clean = {
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

describe('the counts line', () => {
  it('is the very last line, alone', () => {
    expect(report(clean)).toMatch(/^said afterwards\nTook .*\n3 passed, 0 failed\n$/);
  });

  it('stands below what the run took', () => {
    expect(report(clean)).toMatch(/^Took \d+ s, CPU \d+ s in processes, \d+ s in servers$/m);
  });

  it('counts a suite that failed to run as one failure', () => {
    expect(report({ ...clean, numFailedTests: 1, numRuntimeErrorTestSuites: 2 })).toMatch(
      /^3 passed, 3 failed$/m,
    );
  });

  it('names skipped tests only when there are any', () => {
    expect(report({ ...clean, numPendingTests: 1, numTodoTests: 1 })).toMatch(
      /^3 passed, 0 failed, 2 skipped$/m,
    );
  });
});
