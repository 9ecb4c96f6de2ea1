import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { call, SMALL } from './call.ts'

/** The command as people start it: processes of its own come from its build. */
async function start(...options: readonly string[]) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(packageRoot, 'bin/faltwerk.js'), 'run', SMALL, '--language', 'en', ...options],
    { maxBuffer: 2 ** 26 },
  )
  return stdout
}

const lastOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')

it('runs in processes of their own come to the same bits as one after the other, in the same order', async () => {
  const beside = lastOf(await start('--seeds', '3', '--jobs', '2', '--json'))
  const inTurn = lastOf((await call('run', SMALL, '--seeds', '3', '--json')).stdout)
  for (const { runs } of [beside, inTurn]) for (const run of runs) delete run.msPerStep
  expect(beside).toEqual(inTurn)
})

it('more jobs than runs are no more processes than runs, and print what one does', async () => {
  const printed = await start('--seeds', '2', '--jobs', '9')
  expect(printed.trimEnd().split('\n')).toHaveLength(4)
})
