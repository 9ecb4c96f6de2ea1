// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/**
 * Counts what a vitest run reported. A file that could not be loaded, an error
 * outside of any test and a run without a report each count as one failure;
 * vitest itself reports none of them as a failed test.
 * @param {string} report path of vitest's JSON report
 * @param {boolean} ended whether vitest's exit code was 0
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report, ended) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  const notLoaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const failed = numFailedTests + notLoaded
  return { passed: numPassedTests, failed: failed === 0 && !ended ? 1 : failed }
}
