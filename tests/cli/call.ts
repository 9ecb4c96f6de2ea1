import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registry } from '../../nodes/registry.ts'
import { main } from '../../src/cli/main.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'

export const SMALL = 'tests/fixtures/graphs/v1/small-digits.json'

/** Calls the headless command in process; the languages are fixed, whatever the machine speaks. */
export async function call(...argv: readonly string[]) {
  let [stdout, stderr] = ['', '']
  const language = argv.includes('--language') ? [] : ['--language', 'en']
  const status = await main([...argv, ...language], {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
  })
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') }
}

export async function temporaryFile(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'faltwerk-')), 'graph.json')
  await writeFile(file, text)
  return file
}

/** The small graph with other parameters: `{ output: { units: 3 } }`. */
export async function smallWith(params: Readonly<Record<string, Record<string, unknown>>>): Promise<string> {
  const parsed = parseDocument(readFileSync(SMALL, 'utf8'), registry)
  if (!parsed.ok) throw new Error('the small graph cannot be read')
  const document = structuredClone(parsed.value.document) as { nodes: Record<string, { params: object }> }
  for (const [id, values] of Object.entries(params)) Object.assign(document.nodes[id]?.params ?? {}, values)
  return temporaryFile(JSON.stringify(document))
}
