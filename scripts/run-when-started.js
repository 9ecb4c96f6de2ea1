// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Does the work of a script where it was started from the command line rather
 * than imported. What it throws is meant for a person, so the stack of our own
 * functions stays out of sight.
 * @param {string} url the script's import.meta.url
 * @param {() => Promise<unknown>} work
 */
export async function runWhenStarted(url, work) {
  const started = process.argv[1]
  if (started === undefined || realpathSync(started) !== fileURLToPath(url)) return
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
