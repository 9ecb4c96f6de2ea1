import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { call, SMALL, temporaryFile } from './call.ts'

/** The small graph with a second trainer on the same network. */
async function withSgd(): Promise<string> {
  const document = JSON.parse(readFileSync(SMALL, 'utf8'))
  const { nodes, wires } = document
  const optimizer = Object.values<{ from: [string, string]; to: [string, string] }>(wires).find(
    ({ to }) => to[0] === 'trainer' && to[1] === 'optimizer',
  )
  nodes.sgd = { ...nodes[optimizer?.from[0] ?? ''], params: { algorithm: 'sgd' } }
  nodes.other = { ...nodes.trainer }
  for (const [id, { from, to }] of Object.entries<{ from: [string, string]; to: [string, string] }>(wires))
    if (to[0] === 'trainer')
      wires[`other-${id}`] = { from: to[1] === 'optimizer' ? ['sgd', from[1]] : from, to: ['other', to[1]] }
  return temporaryFile(JSON.stringify(document))
}

const completed = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')

describe('faltwerk run with several trainers', () => {
  it('says at the end what they differ in, as JSON and in words', async () => {
    const file = await withSgd()
    const { stdout } = await call('run', file, '--epochs', '1', '--json')
    const { comparison, runs } = completed(stdout)
    expect(comparison).toMatchObject({
      trainers: runs.map(({ trainer }: { trainer: string }) => trainer),
      differs: [
        {
          part: 'optimizer',
          type: 'optimizer',
          values: comparison.trainers.map((trainer: string) =>
            trainer === 'other'
              ? { algorithm: 'sgd', learningRate: 0.01 }
              : { algorithm: 'adam', learningRate: 0.001 },
          ),
        },
      ],
    })
    const german = await call('run', file, '--epochs', '1', '--language', 'de')
    expect(german.lines.at(-2)).toMatch(/^Sie unterscheiden sich nur in: Optimierer \((Adam|SGD) 0,0/)
    expect(german.lines.at(-1)).toMatch(
      /^Im Mittel über einen Startwert liegt „.* kann ein einziger Startwert nicht/,
    )
  })

  it('has nothing to compare where one trainer runs, and its curve is the one it has beside others', async () => {
    const file = await withSgd()
    const both = completed((await call('run', file, '--json', '--backend', 'cpu')).stdout)
    const alone = completed(
      (await call('run', file, '--json', '--backend', 'cpu', '--trainer', 'other')).stdout,
    )
    expect(alone.comparison).toBeUndefined()
    const other = both.runs.find(({ trainer }: { trainer: string }) => trainer === 'other')
    expect(alone.runs[0].history).toEqual(other.history)
  })
})

describe('faltwerk run with several seeds', () => {
  it('compares the trainers seed by seed, and says whether the difference is more than chance', async () => {
    const file = await withSgd()
    const { status, stdout } = await call('run', file, '--seeds', '4', '--json')
    expect(status).toBe(0)
    const { comparison, runs } = completed(stdout)
    // All first seeds, then all second ones: what is known early is known of each.
    expect(runs.map(({ trainer, seed }: Run) => `${trainer} ${seed}`)).toEqual(
      [1, 2, 3, 4].flatMap((seed) =>
        [`trainer ${seed}`, `other ${seed}`].sort(inOrderOf(comparison.trainers)),
      ),
    )
    for (const { name, accuracy, loss, ...rest } of comparison.groups) {
      const own = runs.filter(({ trainer }: Run) => trainer === name).map(({ evaluation }: Run) => evaluation)
      expect(rest).toEqual({ runs: 4, seeds: [1, 2, 3, 4], failed: 0 })
      for (const [figure, values] of [
        [accuracy, own.map((each: { accuracy: number }) => each.accuracy)],
        [loss, own.map((each: { loss: number }) => each.loss)],
      ])
        expect(figure).toMatchObject({
          count: 4,
          mean: expect.closeTo(values.reduce((sum: number, value: number) => sum + value, 0) / 4),
          min: Math.min(...values),
          max: Math.max(...values),
          deviation: expect.any(Number),
          interval: [expect.any(Number), expect.any(Number)],
        })
    }
    expect(comparison.difference).toMatchObject({
      test: 'paired-t',
      p: expect.any(Number),
      of: [...comparison.trainers].reverse(),
      seeds: [1, 2, 3, 4],
      words: expect.stringMatching(/^On average over the same 4 seeds, .*paired t-test, p [=<] 0\.\d+\)/),
    })
  })

  it('a run with one of the seeds is the one it is alone', async () => {
    const several = completed((await call('run', SMALL, '--seeds', '2', '--json', '--backend', 'cpu')).stdout)
    const alone = completed((await call('run', SMALL, '--seed', '2', '--json', '--backend', 'cpu')).stdout)
    expect(several.runs[1].history).toEqual(alone.runs[0].history)
    expect(several.comparison.groups).toHaveLength(1)
    expect(several.comparison.difference).toBeUndefined()
  })

  it('prints a line for each run and a table with mean, deviation and range', async () => {
    const { lines } = await call('run', SMALL, '--seeds', '2', '--epochs', '1')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toMatch(/^trainer, seed 2 \(adam\): 1 epoch/)
    expect(lines[3]).toMatch(/^trainer +2 +0\.\d{4} ± 0\.\d{4} +0\.\d{4} … 0\.\d{4} +\d\.\d{4} ± /)
  })
})

describe('faltwerk run with a sweep', () => {
  it('runs the graph as it is and each setting of its sweep, which a run with --set equals', async () => {
    const document = JSON.parse(readFileSync(SMALL, 'utf8'))
    const values = { kind: 'list', values: [0.001, 0.01] }
    const axes = [{ node: 'optimizer', param: 'learningRate', values }]
    document.nodes.sweep = { type: 'sweep', version: 1, params: { axes }, position: { x: 0, y: 0 } }
    document.wires.swept = { from: ['trainer', 'metrics'], to: ['sweep', 'metrics'] }
    const file = await temporaryFile(JSON.stringify(document))
    const { runs, comparison } = completed((await call('run', file, '--json', '--backend', 'cpu')).stdout)
    // Adam's rate is 0.001 anyway: that run is made once.
    expect(comparison.groups.map(({ name }: { name: string }) => name)).toEqual([
      'trainer',
      'optimizer.learningRate=0.01',
    ])
    expect(runs[1].settings).toEqual([{ node: 'optimizer', param: 'learningRate', value: 0.01 }])
    const set = ['--set', 'optimizer.learningRate=0.01', '--json', '--backend', 'cpu']
    const alone = completed((await call('run', SMALL, ...set)).stdout)
    expect(alone.runs[0].history).toEqual(runs[1].history)
  })
})

interface Run {
  readonly trainer: string
  readonly seed: number
  readonly evaluation: { readonly accuracy: number; readonly loss: number }
}

/** In the order that the trainers have. */
function inOrderOf(trainers: readonly string[]) {
  const place = (run: string) => trainers.indexOf(run.split(' ')[0] ?? '')
  return (a: string, b: string) => place(a) - place(b)
}
