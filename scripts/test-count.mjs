import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts what a Vitest run reported as JSON. A test file that could not even be loaded counts as one failure, and so
 * does a run that left no report: nothing that went wrong may be missing from the total.
 */
export function countReport(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: ['the test run ended without a report'] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const { name, status, assertionResults } of report.testResults) {
    for (const result of assertionResults) {
      if (result.status === 'passed') count.passed += 1;
      else if (result.status === 'failed') {
        count.failed += 1;
        count.failures.push(result.fullName);
      } else count.skipped += 1;
    }
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) {
      count.failed += 1;
      count.failures.push(`${name} could not be run`);
    }
  }
  // An unhandled error fails the run without failing a test.
  if (exitCode !== 0 && count.failed === 0) {
    count.failed = 1;
    count.failures.push(`the test run ended with ${exitCode}`);
  }
  return count;
}
