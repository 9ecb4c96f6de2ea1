import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { FORMAT_IDS } from '../../src/export/formats.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { call, SMALL } from './call.ts'

const target = async () => join(await mkdtemp(join(tmpdir(), 'faltwerk-')), 'out')

describe('faltwerk export', () => {
  it('writes the graph as the app saves it', async () => {
    const to = await target()
    const { status, stdout } = await call('export', SMALL, to)
    const written = await readFile(to, 'utf8')
    const parsed = parseDocument(await readFile(SMALL, 'utf8'), registry)
    if (!parsed.ok) throw new Error('the small graph cannot be read')
    expect(written).toBe(serializeDocument(parsed.value.document))
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${to}: ${Buffer.byteLength(written).toLocaleString('en')} bytes\n`,
    })
  })

  it('lists every format with what it is good for', async () => {
    const { stdout } = await call('export', '--help')
    for (const id of FORMAT_IDS) expect(stdout).toMatch(new RegExp(`^ {2}${id} +\\S`, 'm'))
  })

  it.each([
    [[SMALL], 'Name a graph file and the file to write.'],
    [[SMALL, 'a', 'b'], 'Name a graph file and the file to write.'],
    [
      [SMALL, 'a', '--format', 'poem'],
      `There is no format “poem”; there are: ${[...FORMAT_IDS, 'npz'].join(', ')}.`,
    ],
    [[SMALL, 'no/such/folder/a'], 'cannot be written'],
    [['no-such-file', 'a'], 'cannot be read'],
  ])('refuses %j and exits 2', async (args, reason) => {
    const { status, stderr } = await call('export', ...args)
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
  })
})
