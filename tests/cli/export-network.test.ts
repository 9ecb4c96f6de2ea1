import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good, untilStatus, workbench } from '../session/workbench.ts'
import { call, SMALL, temporaryFile } from './call.ts'

const folder = () => mkdtemp(join(tmpdir(), 'faltwerk-'))

/** A project file with the finished run of its trainer, as the app saves it. */
async function savedProject(): Promise<string> {
  const { open, workspace } = workbench()
  const session = await open(smallDigits())
  good(session.run())
  await untilStatus(session, 'trainer', 'completed')
  await session.flush()
  const { file } = good(await workspace.exportFile(session.id, { format: 'project-file' }))
  const path = join(await folder(), 'small.faltwerk')
  await writeFile(path, new Uint8Array(await file.arrayBuffer()))
  await session.close()
  return path
}

const graphFile = (change: Parameters<typeof smallDigits>[0] = {}) =>
  temporaryFile(serializeDocument(smallDigits(change)))

describe('faltwerk export of a network', () => {
  it('trains it, and says in one line what was checked', async () => {
    const out = join(await folder(), 'network.zip')
    const { status, lines } = await call(
      'export',
      SMALL,
      '--to',
      'tfjs',
      '-o',
      out,
      '--epochs',
      '1',
      '--json',
    )
    expect(status).toBe(0)
    expect(lines).toHaveLength(1)
    const { evaluation, largestDifference, ...said } = JSON.parse(lines[0] ?? '')
    expect(said).toEqual({
      event: 'exported',
      to: 'tfjs',
      file: out,
      parameters: expect.any(Number),
      checkedExamples: expect.any(Number),
    })
    expect(largestDifference).toBeLessThanOrEqual(1e-5)
    expect(evaluation).toMatchObject({ part: 'test', accuracy: expect.any(Number) })
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    ['plateau', 'What waits for a plateau stays behind: a .keras file has no callbacks'],
    ['one-cycle', 'Keras has no schedule of one cycle'],
    ['cosine', ''],
  ])('says what a file of Keras has not of the schedule: %s', async (kind, said) => {
    const { wires, nodes, ...document } = smallDigits()
    const schedule = { type: 'schedule', version: 1, params: { kind }, position: { x: 0, y: 0 } }
    const wire = { from: ['schedule', 'schedule'], to: ['adam', 'schedule'] } as const
    const file = await temporaryFile(
      serializeDocument({ ...document, nodes: { ...nodes, schedule }, wires: { ...wires, wire } }),
    )
    const toKeras = await call('export', file, '-o', join(await folder(), 'network.keras'), '--untrained')
    expect(toKeras).toMatchObject({ status: 0, stderr: said === '' ? '' : expect.stringContaining(said) })
    const toNpz = await call('export', file, '-o', join(await folder(), 'network.npz'), '--untrained')
    expect(toNpz).toMatchObject({ status: 0, stderr: '' })
  })

  it('says in words that the answers are the same', async () => {
    const out = join(await folder(), 'network.npz')
    const { status, lines } = await call('export', SMALL, '-o', out, '--untrained')
    expect(status).toBe(0)
    expect(lines[1]).toMatch(/parameters, checked on [\d,]+ examples: same answers \(at most \S+ apart\)$/)
  })

  it('takes the weights and the measurement of a run that a project file keeps', async () => {
    const project = await savedProject()
    const out = join(await folder(), 'network.npz')
    const { status, lines, stderr } = await call('export', project, '-o', out, '--run', project, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(lines[0] ?? '').evaluation).toMatchObject({ part: 'test', examples: 60 })
  })

  it('leaves the measurement out where the graph has changed since the run, and says so', async () => {
    const [project, out] = [await savedProject(), join(await folder(), 'network.npz')]
    const graph = await graphFile({ trainer: { epochs: 7, batchSize: 30 } })
    const { status, lines, stderr } = await call('export', graph, '-o', out, '--run', project, '--json')
    expect({ status, evaluation: JSON.parse(lines[0] ?? '').evaluation }).toEqual({ status: 0 })
    expect(stderr).toContain('is of another state of the graph')
  })

  it('refuses the weights of another network', async () => {
    const [project, out] = [await savedProject(), join(await folder(), 'network.npz')]
    const graph = await graphFile({ hidden: { units: 9 } })
    const { status, stdout, stderr } = await call('export', graph, '-o', out, '--run', project)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('The saved weights belong to another network')
    await expect(readFile(out)).rejects.toThrow()
  })

  it('refuses a file without a run of the trainer', async () => {
    const project = join(await folder(), 'bare.faltwerk')
    await call('export', SMALL, '--to', 'project-file', '-o', project)
    const { status, stderr } = await call('export', SMALL, '-o', 'x.npz', '--run', project)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('There is no run of the'),
    })
  })
})
