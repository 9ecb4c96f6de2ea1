import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import type { FinishedRun } from '../../src/cli/runs/finished-run.ts'
import { good, workbench } from '../session/workbench.ts'
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

const withoutTimes = ({ runs, ...rest }: { readonly runs: readonly FinishedRun[] }) => ({
  ...rest,
  runs: runs.map(({ msPerStep: _, progress: { seconds: __, ...progress }, ...run }) => ({
    ...run,
    progress,
  })),
})

it('runs in processes of their own come to the same bits as one after the other, in the same order', async () => {
  const beside = lastOf(await start('--seeds', '3', '--jobs', '2', '--json'))
  const inTurn = lastOf((await call('run', SMALL, '--seeds', '3', '--json')).stdout)
  expect(withoutTimes(beside)).toEqual(withoutTimes(inTurn))
})

it('more jobs than runs are no more processes than runs, and print what one does', async () => {
  const printed = await start('--seeds', '2', '--jobs', '9')
  expect(printed.trimEnd().split('\n')).toHaveLength(4)
})

/** Starts the command, hands each line that it prints to `told`, and says how it ended. */
async function listen(told: (event: Told, pid: number) => void, ...options: readonly string[]) {
  const child = spawn(process.execPath, [
    join(packageRoot, 'bin/faltwerk.js'),
    ...['run', SMALL, '--language', 'en', '--json'],
    ...options,
  ])
  const events: Told[] = []
  let stderr = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line)
    events.push(event)
    told(event, child.pid as number)
  }
  return { status: await ended, events, stderr }
}

interface Told {
  readonly event: string
  readonly seed?: number
  readonly runs?: readonly { readonly seed: number }[]
  readonly comparison?: { readonly groups: readonly object[] }
}

it('a process that is killed is a failed run, and the others are made all the same', async () => {
  let killed: number | undefined
  const { status, events, stderr } = await listen(
    ({ event, seed }, pid) => {
      if (event !== 'batch' || killed !== undefined) return
      killed = seed
      const [one] = childrenOf(pid)
      process.kill(one as number, 'SIGKILL')
    },
    ...['--seeds', '4', '--jobs', '2', '--epochs', '40'],
  )
  expect(status).toBe(1)
  expect(stderr).toContain('SIGKILL')
  const failed = events.filter(({ event }) => event === 'failed').map(({ seed }) => seed)
  expect(failed).toHaveLength(1)
  const last = events.at(-1)
  expect(last?.runs?.map(({ seed }) => seed)).toEqual([1, 2, 3, 4].filter((seed) => !failed.includes(seed)))
  expect(last?.comparison?.groups).toMatchObject([{ runs: 3, failed: 1 }])
})

it.each([1, 2])('after Ctrl+C with %i jobs the file has what was made until then', async (jobs) => {
  const file = join(await mkdtemp(join(tmpdir(), 'faltwerk-')), 'runs.faltwerk')
  let isStopped = false
  const { status, events } = await listen(
    ({ event, seed }, pid) => {
      if (event !== 'epoch' || seed !== jobs + 1 || isStopped) return
      isStopped = true
      process.kill(pid, 'SIGINT')
    },
    ...['--seeds', '9', '--epochs', '60', '--jobs', String(jobs), '-o', file],
  )
  expect(status).toBe(130)
  expect(events.at(-1)?.event).not.toBe('completed')
  const { workspace } = workbench()
  const { session, problems } = good(
    await workspace.importFile(new File([await readFile(file)], 'a.faltwerk')),
  )
  expect(problems).toEqual([])
  const kept = session.kept.runs.value
  // Kept is what has had a batch.
  const began = new Set(events.flatMap(({ event, seed }) => (event === 'batch' ? [seed] : [])))
  expect(new Set(kept.map(({ seed }) => seed))).toEqual(began)
  expect(kept.filter(({ status: of }) => of === 'completed').length).toBeGreaterThan(0)
  expect(kept.filter(({ status: of }) => of === 'stopped').length).toBeGreaterThan(0)
  expect(session.groups.groups.value).toMatchObject([{ kind: 'repeats', status: 'stopped' }])
  await session.close()
})

/** Processes that train for another one. */
function childrenOf(parent: number): readonly number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, of, ...words]) => Number(of) === parent && words.join(' ').includes('training-process'))
    .map(([pid]) => Number(pid))
}
