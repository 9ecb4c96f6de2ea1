import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Elements } from '../../src/formats/arrays/array-data.ts'
import { dtypeOf, valueBytes, writeNpy } from '../../src/formats/arrays/write-npy.ts'
import { writeNpz } from '../../src/formats/arrays/write-npz.ts'
import { call } from './call.ts'

const GRAPH = 'graphs/own-arrays.json'

type Arrays = Readonly<Record<string, readonly [Elements, readonly number[]]>>

/** Pictures of 12×12 with a bright half, left, right or above: three classes that a network tells apart at once. */
function pictures(count: number): Uint8Array {
  const values = new Uint8Array(count * 144)
  for (let i = 0; i < values.length; i++) {
    const [picture, row, column] = [Math.floor(i / 144), Math.floor((i % 144) / 12), i % 12]
    const inside = [column < 6, column >= 6, row < 6][picture % 3]
    values[i] = inside ? 200 + ((i * 7) % 50) : (i * 13) % 50
  }
  return values
}

const labels = (count: number) => Int32Array.from({ length: count }, (_, i) => i % 3)

function folderWith(arrays: Arrays): string {
  const folder = mkdtempSync(join(tmpdir(), 'faltwerk-'))
  for (const [name, [values, shape]] of Object.entries(arrays))
    writeFileSync(join(folder, `${name}.npy`), writeNpy(values, shape))
  return folder
}

async function folderWithNpz(arrays: Arrays): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'faltwerk-'))
  const written: Uint8Array[] = []
  const all = Object.entries(arrays).map(([key, [values, shape]]) => ({
    key,
    dtype: dtypeOf(values),
    shape,
    pieces: [valueBytes(values)],
  }))
  for await (const piece of writeNpz(all)) written.push(piece)
  writeFileSync(join(folder, 'mine.npz'), Buffer.concat(written))
  return folder
}

async function run(folder: string) {
  const { status, lines, stderr } = await call('run', GRAPH, '--files', folder, '--epochs', '3', '--json')
  return { status, stderr, completed: JSON.parse(lines.at(-1) ?? '{}') }
}

describe('faltwerk run --files', () => {
  it('trains the graph for own arrays on X_train, y_train, X_test and y_test', async () => {
    const folder = folderWith({
      X_train: [pictures(300), [300, 12, 12]],
      y_train: [labels(300), [300]],
      X_test: [pictures(30), [30, 12, 12]],
      y_test: [labels(30), [30]],
    })
    const { status, stderr, completed } = await run(folder)
    expect(status).toBe(0)
    expect(stderr).toContain('So that it fits the data: output.units = 3')
    expect(completed.runs[0].evaluation).toMatchObject({ examples: 30, accuracy: 1 })
  })

  it('and gives the same curve out of one .npz, whatever the order of its axes and however its answers are written', async () => {
    const [x, y] = [pictures(300), labels(300)]
    const oneHot = Float32Array.from({ length: 900 }, (_, i) => Number(i % 3 === y[Math.floor(i / 3)]))
    const words = Array.from(y, (label) => ['a', 'b', 'c'][label] as string)
    const kinds: readonly Arrays[] = [
      { x_train: [x, [300, 12, 12, 1]], y_train: [y, [300, 1]] },
      { x_train: [x, [300, 144]], y_train: [words, [300]] },
      { images: [x, [300, 1, 12, 12]], labels: [oneHot, [300, 3]] },
    ]
    const runs: { readonly history: unknown }[] = []
    for (const arrays of kinds) {
      const { status, completed } = await run(await folderWithNpz(arrays))
      expect(status).toBe(0)
      runs.push(completed.runs[0])
    }
    expect(runs.map(({ history }) => history)).toEqual(runs.map(() => runs[0]?.history))
  })

  it('says which files it waits for where there are none, and what is wrong with those there are', async () => {
    const { status, stdout } = await call('run', GRAPH, '--files', folderWith({}))
    expect(status).toBe(1)
    expect(stdout).toContain('arrays  arrays-waiting  Waits for your files: X_train.npy')
    const folder = folderWith({ X_train: [pictures(4), [4, 12, 12]], y_train: [labels(3), [3]] })
    writeFileSync(join(folder, 'broken.npy'), 'no array')
    const broken = await call('run', GRAPH, '--files', folder)
    expect(broken.status).toBe(1)
    expect(broken.stderr).toContain('broken.npy: This is no file of arrays')
    expect(broken.stdout).toContain('There are 4 examples for training, but 3 answers.')
  })
})

describe('faltwerk export --to npz --node', () => {
  const arrays = {
    X_train: [pictures(30), [30, 12, 12]],
    y_train: [labels(30), [30]],
  } as const

  it('writes the data of a node, and the graph trains on that as it did on what it came from', async () => {
    const folder = folderWith(arrays)
    const out = join(mkdtempSync(join(tmpdir(), 'faltwerk-')), 'saved.npz')
    const flags = ['--to', 'npz', '--node', 'arrays', '--files', folder]
    const { status, stdout } = await call('export', GRAPH, '-o', out, ...flags)
    expect(status).toBe(0)
    expect(stdout).toMatch(/saved\.npz: [\d,]+ bytes/)
    const [before, after] = [await run(folder), await run(dirname(out))]
    expect(after.completed.runs[0].history).toEqual(before.completed.runs[0].history)
  })

  it('asks which node is meant, and says why there is nothing to save', async () => {
    const out = join(folderWith({}), 'saved.npz')
    const unnamed = await call('export', GRAPH, '-o', out, '--node', 'nobody', '--files', folderWith(arrays))
    expect(unnamed.status).toBe(2)
    expect(unnamed.stderr).toContain('Name a node with --node: arrays, split, scale.')
    const waiting = await call('export', GRAPH, '-o', out, '--node', 'split', '--files', out)
    expect(waiting.status).toBe(1)
    expect(waiting.stderr).toContain('split: no data leaves this node')
  })
})
