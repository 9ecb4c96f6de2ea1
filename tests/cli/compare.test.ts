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
    expect(comparison).toEqual({
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
    expect(german.lines.at(-1)).toMatch(/^Sie unterscheiden sich nur in: Optimierer \((Adam|SGD) 0,0/)
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
