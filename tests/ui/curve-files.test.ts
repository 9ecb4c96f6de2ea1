import { describe, expect, it } from 'vitest'
import type { GroupMember } from '../../src/runs/run-group.ts'
import type { RunView } from '../../src/session/run-view.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import { comparedEntries } from '../../src/ui/views/compare/compared-entries.ts'
import { comparedData, comparedLines } from '../../src/ui/views/compare/curves/compared-lines.ts'
import { curveCsv } from '../../src/ui/views/compare/curves/curve-csv.ts'
import { type CurvePicture, curveSvg } from '../../src/ui/views/compare/curves/curve-svg.ts'
import { wholeSpan } from '../../src/ui/views/compare/curves/read-comparison.ts'
import { rateLines } from '../../src/ui/views/curves/rate-lines.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'
import { PLAIN_OPTIONS as OPTIONS } from './support/compare-options.ts'

const run = (id: string, valAccuracy: readonly number[], more: Partial<RunView> = {}): RunView => {
  const made = scriptedRun('trainer', valAccuracy.length, { run: id, status: 'completed', ...more })
  return { ...made, ...more, history: { ...made.history, valAccuracy } }
}

/** A letter is 8 pixels wide. */
const widthOf = (words: string) => 8 * words.length

function drawn(runs: readonly RunView[], group?: string, more: Partial<CurvePicture> = {}): string {
  const compared = runs.map((each, place) => ({
    title: group ?? `run ${place}`,
    look: runLook(group === undefined ? place : 0),
    run: each,
    ...(group !== undefined && { group }),
  }))
  const entries = comparedEntries(compared)
  const { lines } = comparedLines(entries, OPTIONS, true)
  const data = { lines, ...comparedData(entries, lines, 'accuracy', OPTIONS) }
  return curveSvg({
    entries,
    unit: 'Epochs',
    place: String,
    logPlaces: false,
    wholePlaces: true,
    span: wholeSpan(entries, data, OPTIONS),
    color: (token) => `[${token}]`,
    widthOf,
    charts: [
      {
        ...data,
        measure: 'accuracy',
        title: 'A < B',
        tick: (value) => value.toFixed(1),
        said: (value) => value.toFixed(2),
        logValues: false,
        limit: undefined,
      },
    ],
    ...more,
  })
}

const widthOfPicture = (svg: string) => Number(/width="(\d+)"/.exec(svg)?.[1])
const heightOfPicture = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])

describe('curves as a table', () => {
  it('have a row for each epoch of each run', () => {
    const made = run('a', [0.125, 0.25], { seed: 3, stepsPerEpoch: 10, msPerStep: 100, trace: [] })
    const history = { ...made.history, loss: [1, 0.5], accuracy: [0.25, 0.5], valLoss: [1, Number.NaN] }
    const [entry] = comparedEntries([{ title: 'one, "two"', look: runLook(0), run: { ...made, history } }])
    const size = made.ran.training.batchSize
    const variant = { seed: 3, settings: [{ node: 'dense', param: 'units', value: 8 }] }
    const csv = curveCsv([entry!], { kept: [{ run: 'a', variant }], groups: [] })
    expect(csv.split('\r\n')).toEqual([
      'run,trainer,dense.units,optimizer,seed,backend,ms_per_step,epoch,batches,examples,seconds,loss,accuracy,val_loss,val_accuracy,learning_rate,test_loss,test_accuracy,status',
      `"one, ""two""",trainer,8,adam,3,wasm,100,1,10,${10 * size},1,1,0.25,1,0.125,,,,completed`,
      `"one, ""two""",trainer,8,adam,3,wasm,100,2,20,${20 * size},2,0.5,0.5,,0.25,,,,completed`,
      '',
    ])
  })

  it('say of a run that its sweep has given it up', () => {
    const stopped = run('a', [0.5], { status: 'stopped' })
    const [entry] = comparedEntries([{ title: 'one', look: runLook(0), run: stopped }])
    const variant = { seed: 1, settings: [] }
    const member: GroupMember = { run: 'a', status: 'given-up', variant, epochs: 4, steps: 40 }
    expect(curveCsv([entry!], { kept: [], groups: [{ members: [member] }] })).toMatch(/,given-up\r\n$/)
  })
})

describe('curves as a drawing', () => {
  it('have a line, a name and its value for each run', () => {
    const svg = drawn([run('a', [0.1, 0.5]), run('b', [0.2, 0.4])])
    expect(svg).toContain('A &lt; B')
    expect(svg.match(/stroke-width="2"/g)).toHaveLength(2)
    expect(svg).toMatch(/run 0 <tspan[^>]*>0\.50/)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('have a ring where a run is best and its mark where it ends', () => {
    const svg = drawn([run('a', [0.1, 0.5, 0.3]), run('b', [0.2, 0.4, 0.3])])
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg.match(/scale\(3\.5\)/g)).toHaveLength(2)
  })

  it('show a mark where there is a single epoch, and of repeats a bar as well', () => {
    const svg = drawn([run('a', [0.1]), run('b', [0.5])], 'twice')
    expect(svg.match(/scale\(3\.5\)/g)).toHaveLength(1)
    expect(svg).toMatch(/Z" fill="\[--run-1\]" fill-opacity="0\.18" stroke=/)
  })

  it('are wide enough for the whole of each name', () => {
    const name = 'Learning rate 0.001, batches of 64, two layers more'
    const svg = drawn([run('a', [0.1, 0.5]), run('b', [0.2, 0.4])], name)
    expect(svg).toContain(`${name} ×2 <tspan`)
    const [, left] = /<text x="([\d.]+)"[^>]*>Learning rate/.exec(svg) ?? []
    expect(Number(left) + widthOf(`${name} ×2 0.45`)).toBeLessThanOrEqual(widthOfPicture(svg))
  })

  it('list all names below the curves where there are too many for their ends', () => {
    const svg = drawn(Array.from({ length: 40 }, (_, i) => run(`${i}`, [0.1, 0.5])))
    expect(svg.match(/>run \d+</g)).toHaveLength(40)
    const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>run/g)].map(
      ([, x, y]) => `${x} ${y}`,
    )
    expect(new Set(places).size).toBe(40)
    expect(heightOfPicture(svg)).toBeGreaterThan(420)
  })

  it('have the learning rates below them, along the same axis', () => {
    const made = run('a', [0.1, 0.5, 0.6, 0.7], { stepsPerEpoch: 10 })
    const schedule = { kind: 'step', decaySteps: { epochs: 2 }, decayRate: 0.5 } as const
    const ran = {
      ...made.ran,
      optimizer: { ...made.ran.optimizer, learningRate: 0.4, schedule },
      training: { ...made.ran.training, epochs: 4 },
    }
    const scheduled = { ...made, ran }
    const lines = rateLines(
      [{ title: 'a', look: runLook(0), run: scheduled }],
      () => (epochs) => epochs,
      true,
    )
    const rates = { title: 'Learning rate', lines, said: (rate: number) => rate.toFixed(2) }
    const [without, svg] = [drawn([scheduled]), drawn([scheduled], undefined, { rates })]
    expect(heightOfPicture(svg)).toBeGreaterThan(heightOfPicture(without))
    expect(svg).toMatch(/Learning rate<\/text>/)
    expect(svg).toMatch(/>0\.40<\/text>/)
    const [strip = ''] = /<path d="[^"]*"[^>]*clip-path[^>]*>/.exec(svg) ?? []
    const [, first, high, last, low] = /d="M([\d.]+) ([\d.]+)L.*L([\d.]+) ([\d.]+)"/.exec(strip) ?? []
    // A tenth of the first epoch in, and the end of the last one: half of the rate is half as high.
    expect([Number(first), Number(last)]).toEqual([64 + 666 / 40, 64 + 666])
    expect([Number(high), Number(low)]).toEqual([34, 63])
  })
})
