import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { FinishedRun } from '../../src/cli/runs/finished-run.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import { curveCsv } from '../../src/ui/views/compare/curves/curve-csv.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good, until, workbench } from '../session/workbench.ts'
import { call, SMALL } from './call.ts'

const target = async (name: string) => join(await mkdtemp(join(tmpdir(), 'faltwerk-')), name)
const lastOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
const INCHES = 'graphs/neuron-mm-inch.json'
const ADAM = ['--seeds', '3', '--epochs', '1']
const SGD = [...ADAM, '--set', 'optimizer.algorithm=sgd', '--set', 'optimizer.learningRate=0.1']

describe('faltwerk compare', () => {
  it('reads back what was written with -o, and says what was said then', async () => {
    const file = await target('runs.faltwerk')
    const ran = lastOf((await call('run', SMALL, ...ADAM, '-o', file, '--json')).stdout)
    const { status, stdout } = await call('compare', file, '--json')
    expect(status).toBe(0)
    const { event, runs, comparison } = lastOf(stdout)
    expect(event).toBe('compared')
    expect(comparison).toEqual(ran.comparison)
    const figures = (all: typeof runs) => all.map(({ seed, history }: Run) => [seed, history])
    expect(figures(runs)).toEqual(figures(ran.runs))
    const again = await call('run', SMALL, ...ADAM)
    expect((await call('compare', file)).lines).toEqual(again.lines.slice(-2))
  })

  it('runs of several files that differ in their seeds alone are one group, others are named by what differs', async () => {
    const [adam, more, sgd] = [
      await target('a.faltwerk'),
      await target('b.faltwerk'),
      await target('c.faltwerk'),
    ]
    await call('run', SMALL, ...ADAM, '-o', adam)
    await call('run', SMALL, '--epochs', '1', '--seed', '4', '-o', more)
    await call('run', SMALL, ...SGD, '-o', sgd)
    const { comparison } = lastOf((await call('compare', adam, more, sgd, '--json')).stdout)
    expect(comparison.groups).toMatchObject([
      { name: 'trainer (Adam 0.001)', runs: 4, seeds: [1, 2, 3, 4] },
      { name: 'trainer (SGD 0.1)', runs: 3, seeds: [1, 2, 3] },
    ])
    // Three pairs say less than all seven runs.
    expect(comparison.difference).toMatchObject({ test: 'welch-t' })
    expect(comparison.differs).toMatchObject([{ part: 'optimizer' }])
  })

  it('a file that is no project, or has one run, says so', async () => {
    expect(await call('compare')).toMatchObject({ status: 2, stderr: expect.stringContaining('Which runs?') })
    expect(await call('compare', SMALL)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no project file'),
    })
    const file = await target('one.faltwerk')
    await call('run', SMALL, '--epochs', '1', '-o', file)
    expect(await call('compare', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('fewer than two runs'),
    })
  })

  it('a file that is damaged, or has no runs, says so; runs that were stopped are left out', async () => {
    const broken = await target('broken.faltwerk')
    const whole = await target('whole.faltwerk')
    await call('run', SMALL, ...ADAM, '-o', whole)
    await writeFile(broken, (await readFile(whole)).subarray(0, 900))
    expect(await call('compare', whole, broken)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('broken.faltwerk: '),
    })
    const bench = workbench()
    const session = await bench.open(smallDigits({ trainer: { epochs: 10_000 } }))
    const saved = async (name: string) => {
      const { file } = good(await bench.workspace.exportFile(session.id, { format: 'project-file' }))
      const path = await target(name)
      await writeFile(path, new Uint8Array(await file.arrayBuffer()))
      return path
    }
    const none = await call('compare', await saved('none.faltwerk'))
    expect(none).toMatchObject({ status: 1, stderr: expect.stringContaining('fewer than two runs') })
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 0)
    session.stop('trainer')
    await until(session.kept.runs, (runs) => runs.length === 1)
    await session.flush()
    const stopped = await saved('stopped.faltwerk')
    await session.close()
    const { status, stderr, stdout } = await call('compare', whole, stopped, '--json')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('A run was stopped before its end'),
    })
    expect(lastOf(stdout).comparison.groups).toMatchObject([{ runs: 3, failed: 0 }])
    expect(await call('compare', stopped)).toMatchObject({ status: 1 })
  })

  it('a table has a row for each epoch', async () => {
    const file = await target('curves.csv')
    await call('run', SMALL, '--seeds', '2', '--csv', file)
    const rows = (await readFile(file, 'utf8')).trimEnd().split('\r\n')
    expect(rows[0]).toBe(
      'run,trainer,optimizer,seed,backend,ms_per_step,epoch,batches,examples,seconds,loss,accuracy,val_loss,val_accuracy,learning_rate,test_loss,test_accuracy,status',
    )
    expect(rows).toHaveLength(1 + 2 * 2)
    expect(rows[1]).toMatch(
      /^trainer,trainer,adam,1,\w+,[\d.]+,1,\d+,\d+,[\d.]+,([\d.]+,){4}0\.001,,,completed$/,
    )
    expect(rows[4]).toMatch(/^trainer,trainer,adam,2,\w+,[\d.]+,2,([\d.]+,){10}completed$/)
  })

  it('of numbers the table has every figure of the test', async () => {
    const file = await target('screws.csv')
    await call('run', INCHES, '--epochs', '1', '--csv', file)
    const [head] = (await readFile(file, 'utf8')).split('\r\n')
    expect(head).toContain(
      'test_loss,test_accuracy,test_mean_absolute_error,test_root_mean_squared_error,test_r2',
    )
  })
})

it('Ctrl+C between two runs ends the command with what was made until then', async () => {
  const file = await target('runs.faltwerk')
  let lines = ''
  const status = await main(['run', SMALL, '--seeds', '3', '-o', file, '--language', 'en'], {
    stdout: (text) => {
      if (!lines.includes('seed 1') && text.includes('seed 1')) process.emit('SIGINT')
      lines += text
    },
    stderr: () => {},
  })
  expect(status).toBe(130)
  expect(lines).toContain('seed 1')
  expect(lines).not.toContain('seed 2')
  const { stdout } = await call('compare', file, '--json')
  expect(lastOf(stdout).runs).toMatchObject([{ seed: 1, status: 'completed' }])
})

describe('the table of a run', () => {
  it('is the same from its file and from the app, and the JSON says what it says', async () => {
    const [file, ran, read] = [
      await target('runs.faltwerk'),
      await target('ran.csv'),
      await target('read.csv'),
    ]
    const completed = lastOf(
      (await call('run', SMALL, '--seeds', '2', '--csv', ran, '-o', file, '--json')).stdout,
    )
    const compared = lastOf((await call('compare', file, '--csv', read, '--json')).stdout)
    const table = await readFile(ran, 'utf8')
    expect(await readFile(read, 'utf8')).toBe(table)
    expect(await tableInApp(file)).toBe(table)

    const [head = [], ...rows] = table
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','))
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
    for (const runs of [completed.runs, compared.runs] as readonly (readonly ReportedRun[])[]) {
      const each = (of: (run: ReportedRun) => readonly unknown[]) =>
        runs.flatMap((run) => of(run).map((value) => String(value ?? '')))
      const once = (value: unknown) => [value, value]
      expect(column('optimizer')).toEqual(each(({ optimizer }) => once(optimizer)))
      expect(column('seed')).toEqual(each(({ seed }) => once(seed)))
      expect(column('backend')).toEqual(each(({ backend }) => once(backend)))
      expect(column('ms_per_step')).toEqual(each(({ msPerStep }) => once(msPerStep)))
      expect(column('loss')).toEqual(each(({ history }) => history.loss))
      expect(column('val_accuracy')).toEqual(each(({ history }) => history.valAccuracy))
      expect(column('batches')).toEqual(each(({ progress }) => progress.batches))
      expect(column('examples')).toEqual(each(({ progress }) => progress.examples))
      expect(column('seconds')).toEqual(each(({ progress }) => progress.seconds))
      expect(column('learning_rate')).toEqual(each(({ progress }) => progress.learningRate))
      expect(column('test_loss')).toEqual(each(({ evaluation }) => ['', evaluation.loss]))
      expect(column('test_accuracy')).toEqual(each(({ evaluation }) => ['', evaluation.accuracy]))
    }
  })
})

/** As Compare saves it. */
async function tableInApp(file: string): Promise<string> {
  const { workspace } = workbench()
  const { session } = good(await workspace.importFile(new File([await readFile(file)], 'runs.faltwerk')))
  const { kept, groups } = session
  const views = await Promise.all(kept.runs.value.map(async ({ run }) => good(await kept.read(run))))
  const entries = views
    .sort((a, b) => a.seed - b.seed)
    .map((run) => ({ of: run.run, title: 'trainer', look: runLook(0), isOld: false, runs: [run] }))
  const table = curveCsv(entries, { kept: kept.runs.value, groups: groups.groups.value })
  await session.close()
  return table
}

describe('runs go between the command and the app', () => {
  it('what the command has made is in the history of the project that opens', async () => {
    const path = await target('runs.faltwerk')
    await call('run', SMALL, '--seeds', '3', '-o', path)
    const { workspace } = workbench()
    const { session, problems } = good(
      await workspace.importFile(new File([await readFile(path)], 'runs.faltwerk')),
    )
    expect(problems).toEqual([])
    const kept = session.kept.runs.value
    expect(kept.map(({ seed, status, epoch }) => ({ seed, status, epoch }))).toEqual(
      [3, 2, 1].map((seed) => ({ seed, status: 'completed', epoch: 2 })),
    )
    expect(new Set(kept.map(({ group }) => group)).size).toBe(1)
    for (const { run, figures } of kept) {
      const view = good(await session.kept.read(run))
      expect(view.history.loss).toHaveLength(2)
      expect(view.evaluations[0]).toMatchObject(figures.test)
    }
    expect(session.runs.value.trainer).toMatchObject({ status: 'completed', epoch: 2 })
    await session.close()
  })

  it('what the app has made is compared by the command', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    for (const seed of [1, 2]) {
      good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed } }))
      good(session.run())
      await until(session.kept.runs, (runs) => runs.some((run) => run.seed === seed))
    }
    const { file } = good(await bench.workspace.exportFile(session.id, { format: 'project-file' }))
    await session.close()
    const path = await target('app.faltwerk')
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    const { runs, comparison } = lastOf((await call('compare', path, '--json')).stdout)
    expect(runs).toHaveLength(2)
    expect(comparison.groups).toMatchObject([{ runs: 2, failed: 0 }])
  })
})

interface Run {
  readonly seed: number
  readonly history: unknown
}

type ReportedRun = Pick<
  FinishedRun,
  'optimizer' | 'seed' | 'backend' | 'msPerStep' | 'history' | 'progress' | 'evaluation'
>
