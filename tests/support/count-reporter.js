/**
 * Prints the true counts as the last line, alone. A suite that fails before its first test, by a broken
 * import or a hook, counts as one failure instead of as nothing.
 */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    // Jest still has things to say after this hook: teardown, open handles.
    process.once('exit', () => process.stdout.write(`${counts.join(', ')}\n`));
  }
};
