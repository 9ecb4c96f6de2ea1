import { readFile } from 'node:fs/promises'
import { readProject } from '../formats/project/read-project.ts'
import { LARGEST_FILE } from '../graph/document/limits.ts'
import { sayProblem } from './say-problem.ts'
import type { Terminal } from './terminal.ts'

/** The bytes of a file; says on stderr why it cannot be read and returns nothing then. */
export async function readBytes(file: string, terminal: Terminal): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(`${file}: ${terminal.say('cannot-read', { reason })}`)
    return undefined
  }
}

/** A project file; says on stderr why it is none that can be read and returns nothing then. */
export async function readProjectFile(file: string, terminal: Terminal) {
  const bytes = await readBytes(file, terminal)
  if (!bytes) return undefined
  if (bytes.subarray(0, 2).toString() !== 'PK') {
    terminal.note(`${file}: ${terminal.say('no-project-file')}`)
    return undefined
  }
  const project = await readProject(new Blob([bytes]), LARGEST_FILE)
  if (project.ok) return project.value
  terminal.note(
    `${file}: ${project.problems.map((problem) => sayProblem(problem, terminal.words)).join(' ')}`,
  )
  return undefined
}
