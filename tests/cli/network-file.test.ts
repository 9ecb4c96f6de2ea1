import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, SMALL } from './call.ts'

type Called = Awaited<ReturnType<typeof call>>

const folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
const at = (name: string) => join(folder, name)
const exportedEvaluation = ({ lines }: Called) => JSON.parse(lines.at(-1) ?? '{}').evaluation
const runOf = ({ lines }: Called) => JSON.parse(lines.at(-1) ?? '{}').runs[0]

describe.each([
  ['keras', 'network.keras'],
  ['tfjs', 'network.zip'],
])('a trained network that left as %s', (format, name) => {
  it('is as good as it was, out of its file and out of a project that was made of it', async () => {
    const [file, project] = [at(name), at(`${format}.faltwerk`)]
    const out = await call('export', SMALL, '--to', format, '-o', file, '--epochs', '3', '--json')
    const { accuracy, examples } = exportedEvaluation(out)
    expect(await call('export', file, '-o', project)).toMatchObject({ status: 0, stderr: '' })
    for (const opened of [file, project])
      expect(runOf(await call('run', opened, '--json'))).toMatchObject({
        epochs: 0,
        evaluation: { examples, accuracy },
      })
  })

  it('is refused in words where only its graph was taken along', async () => {
    const [file, graph] = [at(name), at(`${format}.json`)]
    await call('export', file, '-o', graph)
    expect(await call('run', graph, '--json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The start weights are not on this computer.'),
    })
  })
})
