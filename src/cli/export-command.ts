import { writeFile } from 'node:fs/promises'
import { FORMAT_IDS, FORMATS } from '../export/formats.ts'
import { printProblem } from './check-command.ts'
import { readGraph } from './read-graph.ts'
import type { Terminal } from './terminal.ts'

/** `faltwerk export FILE TO`: 0 written, 2 the call was wrong or a file is unusable. */
export async function exportCommand(
  files: readonly string[],
  asked: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const [from, to, ...more] = files
  if (from === undefined || to === undefined || more.length > 0) {
    terminal.note(terminal.say('two-files'))
    return 2
  }
  const format = FORMAT_IDS.find((id) => id === (asked ?? 'graph-file'))
  if (!format) {
    terminal.note(terminal.say('not-a-format', { value: asked ?? '', known: FORMAT_IDS.join(', ') }))
    return 2
  }
  const read = await readGraph(from, terminal)
  if (!read) return 2
  for (const problem of read.repairs) printProblem(problem, read.graph, terminal)
  const bytes = await FORMATS[format].write({ document: read.graph.document })
  try {
    await writeFile(to, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(`${to}: ${terminal.say('cannot-write', { reason })}`)
    return 2
  }
  terminal.print(terminal.say('written', { file: to, bytes: bytes.length }))
  return 0
}

/** The formats with what each is good for, a line each, as the help lists them. */
export function formatsIn({ words }: Terminal): string {
  const widest = Math.max(...FORMAT_IDS.map((id) => id.length))
  return FORMAT_IDS.map((id) => `  ${id.padEnd(widest)}  ${words.formats[id].summary}`).join('\n')
}
