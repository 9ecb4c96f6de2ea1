import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { sweepOf, variantsOfSweep } from '../../src/graph/variants/sweep-of.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good, until, workbench } from '../session/workbench.ts'
import { call, SMALL, temporaryFile } from './call.ts'

const RATES = [1e-6, 0.01, 1e-5, 0.02]

/** The small graph with a sweep that gives up; its own learning rate is one of those. */
function sweeping(): GraphDocument {
  const own = smallDigits({ trainer: { epochs: 8, batchSize: 30 }, adam: { learningRate: 1e-5 } })
  const axes = [{ node: 'adam', param: 'learningRate', values: { kind: 'list', values: RATES } }]
  const sweep = { type: 'sweep', version: 1, params: { axes, givesUp: true }, position: { x: 0, y: 0 } }
  return {
    ...own,
    nodes: { ...own.nodes, sweep },
    wires: { ...own.wires, swept: { from: ['trainer', 'metrics'], to: ['sweep', 'metrics'] } },
  }
}

const target = async (name: string) => join(await mkdtemp(join(tmpdir(), 'faltwerk-')), name)

describe('a sweep that gives up', () => {
  it('comes to what it comes to in the app, which shows it when it opens the file', async () => {
    const file = await target('sweep.faltwerk')
    const graph = await temporaryFile(serializeDocument(sweeping()))
    expect((await call('run', graph, '--seeds', '2', '-o', file)).status).toBe(0)
    const bench = workbench()
    const opened = good(await bench.workspace.importFile(new File([await readFile(file)], 'sweep.faltwerk')))
    expect(opened.problems).toEqual([])
    const [repeats, made] = opened.session.groups.groups.value.toReversed()
    expect(repeats).toMatchObject({ kind: 'repeats', status: 'completed', trainer: 'trainer' })
    expect(made).toMatchObject({
      kind: 'sweep',
      status: 'completed',
      sweep: 'sweep',
      givesUp: true,
      measure: 'accuracy',
    })

    const session = await bench.open({
      ...sweeping(),
      nodes: {
        ...sweeping().nodes,
        trainer: { ...sweeping().nodes.trainer!, params: { epochs: 8, batchSize: 30, repeats: 2 } },
      },
    })
    const checked = session.checked.value
    const variants = variantsOfSweep(checked, sweepOf(checked, 'sweep')!)
    const asked = {
      kind: 'sweep',
      trainer: 'trainer',
      sweep: 'sweep',
      variants,
      givesUp: true,
      measure: 'accuracy',
    } as const
    const id = good(await session.groups.start(asked))
    const [done] = await until(
      session.groups.groups,
      ([group]) => group?.id === id && group.status === 'completed',
    )
    const said = (group: typeof done) => group?.members.map(({ run: _, ...member }) => member)
    expect(said(made)).toEqual(said(done))
    expect(done?.members.filter(({ status }) => status === 'given-up').length).toBe(6)

    for (const [at, { run, status }] of (made?.members ?? []).entries()) {
      const [here, there] = [
        good(await opened.session.kept.read(run!)),
        good(await session.kept.read(done!.members[at]!.run!)),
      ]
      if (status === 'completed') expect(here.history).toEqual(there.history)
    }
    const kept = opened.session.kept.runs.value
    expect(kept.filter(({ variant }) => (variant?.settings.length ?? 0) > 0)).toHaveLength(6)
  })

  it('says which settings it gave up, one by one and in the table', async () => {
    const graph = await temporaryFile(serializeDocument(sweeping()))
    const { lines } = await call('run', graph)
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^adam\.learningRate=0\.000001: given up after 1 epoch, loss [\d.]+, accuracy [\d.]+$/,
      ),
    )
    const table = lines.slice(lines.findIndex((line) => /given up +accuracy +loss/.test(line)))
    expect(table[1]).toMatch(/^trainer +0/)
    expect(table[2]).toMatch(/^adam\.learningRate=0\.000001 +after 1 epoch +– +–$/)

    const [file, csv] = [await target('sweep.faltwerk'), await target('sweep.csv')]
    const written = ['--json', '-o', file, '--csv', csv]
    const events = (await call('run', graph, ...written)).lines.map((line) => JSON.parse(line))
    const gone = events.filter(({ event }) => event === 'given-up')
    expect(gone[0]).toMatchObject({ trainer: 'trainer', seed: sweeping().seed, epoch: 1 })
    const starts = events.filter(({ event }) => event === 'started')
    expect(starts).toHaveLength(4)
    const { runs, comparison } = events.at(-1)
    expect(runs).toHaveLength(4 - gone.length)
    expect(comparison.groups[1]).toMatchObject({ runs: 0, failed: 0, givenUp: { runs: 1, epoch: 1 } })

    // Whoever reads the files finds the same.
    const again = JSON.parse((await call('compare', file, '--json')).stdout)
    const withoutNames = (groups: readonly object[]) => groups.map((group) => ({ ...group, name: '' }))
    expect(withoutNames(again.comparison.groups)).toEqual(withoutNames(comparison.groups))
    const ends = again.runs.map(({ status }: { status: string }) => status)
    expect(ends.filter((status: string) => status === 'given-up')).toHaveLength(gone.length)
    const rows = (await readFile(csv, 'utf8')).trimEnd().split('\r\n')
    const first = rows.filter((row) => row.startsWith('adam.learningRate=0.000001,'))
    expect(first).toEqual([expect.stringMatching(/,,,given-up$/)])
    expect(rows.length - 1).toBe(
      again.runs.reduce(
        (sum: number, { history }: { history: { loss: object } }) => sum + Object.keys(history.loss).length,
        0,
      ),
    )
  })
})

it('settings that cannot be trained are named and left out, unless that is all of them', async () => {
  const varying = (...units: readonly number[]) => {
    const axes = [{ node: 'output', param: 'units', values: { kind: 'list', values: units } }]
    const { nodes, wires } = sweeping()
    const sweep = { ...nodes.sweep!, params: { axes } }
    return temporaryFile(serializeDocument({ ...sweeping(), nodes: { ...nodes, sweep }, wires }))
  }
  const some = await call('run', await varying(10, 3))
  expect(some.status).toBe(0)
  expect(some.stderr).toContain('left out, because it cannot be trained: output.units=3\n')
  expect(some.stderr).toContain('error: ')
  const none = await call('run', await varying(3, 4))
  expect(none.status).not.toBe(0)
  expect(none.lines.length).toBeGreaterThan(0)
  expect(none.stdout).not.toContain('examples, loss')
})

describe('a file that cannot be written', () => {
  it.each(['-o', '--csv'])('with %s is told before anything is trained', async (option) => {
    const folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
    for (const to of [folder, join(folder, 'nowhere', 'out.faltwerk')]) {
      const { status, stdout, stderr } = await call('run', SMALL, '--seeds', '2', option, to)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr.trimEnd().split('\n')).toEqual([
        expect.stringContaining(`${to}: The file cannot be written: `),
      ])
    }
    expect(await readdir(folder)).toEqual([])
  })
})
