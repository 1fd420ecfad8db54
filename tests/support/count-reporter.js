const { cpuSecondsOf } = require('./cpu-seconds');

/**
 * Prints what the run took, and the true counts as the last line, alone. A suite that fails before its first test, by a broken
 * import or a hook, counts as one failure instead of as nothing.
 */
module.exports = class CountReporter {
  started = Date.now();

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    // The servers are no children of ours, and gone when this process ends.
    const servers = (process.env['PAIRSMITH_TEST_SERVERS'] ?? '').split(' ').filter(Boolean);
    const ofServers = servers.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
    // Jest still has things to say after this hook: teardown, open handles.
    process.once('exit', () => {
      const wall = (Date.now() - this.started) / 1_000;
      const cpu = cpuSecondsOf(process.pid);
      const figures = [
        `${wall.toFixed(0)} s`,
        `CPU ${cpu.toFixed(0)} s in processes`,
        `${ofServers.toFixed(0)} s in servers`,
      ];
      process.stdout.write(`Took ${figures.join(', ')}\n${counts.join(', ')}\n`);
    });
  }
};
