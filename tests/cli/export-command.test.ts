import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { FORMAT_IDS } from '../../src/export/formats.ts'
import { NETWORK_FORMAT_IDS } from '../../src/export/networks/network-formats.ts'
import { graphInSvg } from '../../src/formats/link/graph-in-svg.ts'
import { readPackedGraph } from '../../src/formats/link/packed-graph.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { call, SMALL } from './call.ts'

const ALL = [...FORMAT_IDS, 'svg', ...NETWORK_FORMAT_IDS]

const target = async () => join(await mkdtemp(join(tmpdir(), 'faltwerk-')), 'out')

describe('faltwerk export', () => {
  it('writes the graph as the app saves it', async () => {
    const to = await target()
    const { status, stdout } = await call('export', SMALL, '--to', 'graph-file', '-o', to)
    const written = await readFile(to, 'utf8')
    const parsed = parseDocument(await readFile(SMALL, 'utf8'), registry)
    if (!parsed.ok) throw new Error('the small graph cannot be read')
    expect(written).toBe(serializeDocument(parsed.value.document))
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${to}: ${Buffer.byteLength(written).toLocaleString('en')} bytes\n`,
    })
  })

  it('draws a picture that carries the graph', async () => {
    const to = await target()
    const { status } = await call(
      'export',
      'graphs/digits-2000.json',
      '--to',
      'svg',
      '-o',
      to,
      '--language',
      'de',
    )
    const svg = await readFile(to, 'utf8')
    expect(status).toBe(0)
    expect(svg).toContain('>Ziffern (MNIST)<')
    const read = readPackedGraph(graphInSvg(svg) ?? '', registry, 'picture')
    expect(read.ok && read.value.document.title).toMatchObject({ de: 'Ziffern: ein erstes Faltungsnetz' })
  })

  it('lists every format with what it is good for', async () => {
    const { stdout } = await call('export', '--help')
    for (const id of ALL) expect(stdout).toMatch(new RegExp(`^ {2}${id} +\\S`, 'm'))
  })

  it.each([
    [['-o', 'a.json'], 'Name exactly one graph file.'],
    [[SMALL, 'b', '-o', 'a.json'], 'Name exactly one graph file.'],
    [[SMALL], 'Name it with -o'],
    [[SMALL, '-o', 'a.bin'], `Name one with --to: ${ALL.join(', ')}.`],
    [[SMALL, '-o', 'a.png'], 'Use --to svg'],
    [[SMALL, '-o', 'a', '--to', 'poem'], `There is no format “poem”; there are: ${ALL.join(', ')}.`],
    [[SMALL, '-o', 'a.json', '--node', 'data'], '--node names whose data'],
    [[SMALL, '-o', 'a.json', '--epochs', '2', '--json'], '--epochs, --json: these are for networks'],
    [
      [SMALL, '-o', 'a', '--to', 'tfjs', '--untrained', '--run', 'x.faltwerk'],
      '--untrained, --run: only one',
    ],
    [[SMALL, '-o', 'a', '--to', 'tfjs', '--epochs', '2', '--untrained'], '--epochs, --untrained: only one'],
    [[SMALL, '-o', 'a', '--to', 'tfjs', '--trainer', 'a', '--trainer', 'b'], 'name one trainer'],
    [[SMALL, '-o', 'a', '--to', 'tfjs', '--trainer', 'nobody'], 'There is no trainer “nobody”'],
    [[SMALL, '-o', 'a', '--to', 'tfjs', '--epochs', 'many'], 'not “many”'],
    [
      ['graphs/screws-optimizers.json', '-o', 'a', '--to', 'tfjs', '--untrained'],
      'Name a trainer with --trainer',
    ],
    [['graphs/convolution-2d.json', '-o', 'a', '--to', 'tfjs', '--untrained'], 'no network to take along'],
    [[SMALL, '-o', 'a', '--to', 'tfjs', '--run', 'no-such-file'], 'no-such-file: The file cannot be read'],
    [[SMALL, '-o', 'a', '--to', 'tfjs', '--run', SMALL], 'is no project file'],
    [[SMALL, '-o', 'no/such/folder/a.json'], 'cannot be written'],
    [['no-such-file', '-o', 'a.json'], 'cannot be read'],
  ])('refuses %j and exits 2', async (args, reason) => {
    const { status, stderr } = await call('export', ...args)
    expect(stderr).toContain(reason)
    expect(status).toBe(2)
  })
})
