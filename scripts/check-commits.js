// @ts-check
import { execFileSync } from 'node:child_process'
import { packageRoot } from './package-root.js'
import { runWhenStarted } from './run-when-started.js'

const MOST = 72

/**
 * What is wrong with the subject of a commit, in words; nothing where it is as CONTRIBUTING.md asks.
 * @param {string} subject
 * @returns {string | undefined}
 */
export function wrongWithSubject(subject) {
  if (subject.length > MOST) return `has ${subject.length} characters, ${MOST} at most`
  if (!/^[a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*: \S/.test(subject)) return 'does not begin with its room: '
  return subject.endsWith('.') ? 'ends with a full stop' : undefined
}

/** `npm run commits -- RANGE`, as `git log` takes it; the last commit where none is given. */
runWhenStarted(import.meta.url, async () => {
  const range = process.argv.slice(2)
  const log = ['log', '--no-merges', '--format=%h %s', ...(range.length > 0 ? range : ['-1'])]
  const lines = execFileSync('git', log, { cwd: packageRoot, encoding: 'utf8' }).split('\n').filter(Boolean)
  const wrong = lines.flatMap((line) => {
    const said = wrongWithSubject(line.slice(line.indexOf(' ') + 1))
    return said ? [`${line}\n  ${said}`] : []
  })
  for (const line of wrong) console.error(line)
  console.log(`${lines.length - wrong.length} of ${lines.length} subjects are as they should be`)
  process.exitCode = wrong.length > 0 ? 1 : 0
})
