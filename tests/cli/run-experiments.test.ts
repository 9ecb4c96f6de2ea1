import { expect, it } from 'vitest'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { experimentDocument } from '../nodes/experiments/experiment-graph.ts'
import { call, temporaryFile } from './call.ts'

const file = (...document: Parameters<typeof experimentDocument>) =>
  temporaryFile(serializeDocument(experimentDocument(...document)))

const edges = () =>
  file({ picture: ['number-grid'], edges: ['filter'], pool: ['live-pooling', { stride: [1, 1] }] }, [
    'picture.output > edges.input',
    'edges.output > pool.input',
  ])

it('prints the numbers of small grids as rows of equal width', async () => {
  const { status, stdout } = await call('run', await edges())
  expect(status).toBe(0)
  expect(stdout).toContain(
    [
      'edges (filter)',
      '  3×3×1, numbers from -3 to 3',
      '    2  -2  -2',
      '    3  -3  -3',
      '    3  -3  -3',
    ].join('\n'),
  )
})

it('ends in JSON with every experiment node, its shapes and numbers', async () => {
  const { status, lines } = await call('run', await edges(), '--json')
  expect(status).toBe(0)
  const { event, runs, live } = JSON.parse(lines.at(-1) ?? '')
  expect([event, runs]).toEqual(['completed', []])
  expect(live.map(({ node }: { node: string }) => node)).toEqual(['picture', 'edges', 'pool'])
  expect(live.at(-1)).toEqual({
    node: 'pool',
    type: 'live-pooling',
    outputs: { output: { shape: [2, 2, 1], values: [3, -2, 3, -3] } },
  })
})

it('sums up a photograph, asks the data for an example, and says that there is no camera', async () => {
  const { status, stdout, stderr } = await call(
    'run',
    await file(
      {
        photo: ['photograph'],
        digits: ['digits'],
        one: ['example', { index: 3 }],
        line: ['filter', { kernel: [[1], [1]] }],
        camera: ['camera'],
        blur: ['filter', { preset: 'blur' }],
      },
      ['digits.data > one.data', 'one.output > line.input', 'camera.output > blur.input'],
    ),
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/photo \(photograph\)\n {2}240×320×1, numbers from \d+ to \d+\n[a-z]/)
  expect(stdout).toContain('one (example)\n  28×28×1, numbers from 0 to 255\n')
  expect(stdout).toContain('line (filter)\n  27×28×1')
  expect(stdout).not.toContain('blur')
  expect(stderr).toContain('camera: there is no camera here')
})

it('prints the steps of a gradient descent', async () => {
  const { stdout } = await call('run', await file({ descent: ['gradient-descent'] }, []), '--language', 'de')
  expect(stdout).toMatch(/Schritt +x +f\(x\) +Steigung/)
  expect(stdout).toMatch(/ 0 +5 +10 +6\n/)
  expect(stdout).toMatch(/25 +2,215369 +1,046384 +0,430739\n/)
})

it('an experiment node with a problem is named, and the status is 1', async () => {
  const { status, stdout } = await call(
    'run',
    await file({ row: ['number-grid', { preset: 'row' }], filter: ['filter'] }, [
      'row.output > filter.input',
    ]),
  )
  expect(status).toBe(1)
  expect(stdout).toContain('filter  live-window-too-large')
})

it('check knows the shapes', async () => {
  const { status, stdout } = await call('check', await edges())
  expect(status).toBe(0)
  expect(stdout).toMatch(/pool +live-pooling +2×2×1/)
})
