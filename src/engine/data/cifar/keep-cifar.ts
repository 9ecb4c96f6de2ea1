import { failed, ok, type Problem, problem, type Result } from '../../../graph/document/problem.ts'
import type { FilesKept } from '../../protocol.ts'
import { asFault, DataFault } from '../data-fault.ts'
import { inflate } from '../inflate.ts'
import { ALL_FILES, checkCifar, cifarName, cutShort, PER_FILE, RECORD } from './cifar-format.ts'
import type { KeptFiles } from './kept-files.ts'
import { readTar } from './read-tar.ts'

/**
 * Takes the files of CIFAR-10 out of what a person gave (the archive as distributed, or single files), checks them and
 * keeps them on this computer. Fails with what is wrong with the first bad one; those before it are kept.
 */
export async function keepCifar(
  given: readonly File[],
  kept: KeptFiles,
  perFile = PER_FILE,
): Promise<Result<FilesKept>> {
  const taken: string[] = []
  const take = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly Problem[]> => {
    const checked = checkCifar(name, bytes, perFile)
    if (!checked.ok) return checked.problems
    try {
      await kept.put(name, checked.value)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return [problem('cifar-not-kept', { file: name, reason })]
    }
    taken.push(name)
    return []
  }
  for (const file of given) {
    const problems = await takeFile(file, take, perFile).catch((error) => faultOf(file, error))
    if (problems.length > 0) return failed(...problems)
  }
  const missing: string[] = []
  for (const name of ALL_FILES) if (!(await kept.get(name))) missing.push(name)
  return ok({ kept: taken, missing })
}

type Take = (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<readonly Problem[]>

async function takeFile(file: File, take: Take, perFile: number): Promise<readonly Problem[]> {
  const single = cifarName(file.name)
  if (!single) return takeArchive(file, take, perFile)
  // Recognised by its length, before it is read into memory.
  if (file.size > perFile * RECORD) return [problem('cifar-other-kind', { file: single })]
  return take(single, new Uint8Array(await file.arrayBuffer().catch(asFault('absent'))))
}

async function takeArchive(file: File, take: Take, perFile: number): Promise<readonly Problem[]> {
  const isWanted = (name: string) => cifarName(name) !== undefined
  const entries = readTar(await inflate(file.stream()), isWanted, perFile * RECORD)
  let found = 0
  for await (const entry of entries) {
    const name = cifarName(entry.name) as string
    if (entry.bytes.length < entry.size) return [cutShort(name, entry.bytes.length, perFile)]
    const problems = await take(name, entry.bytes)
    if (problems.length > 0) return problems
    found++
  }
  return found === 0 ? [problem('cifar-other-kind', { file: file.name })] : []
}

function faultOf(file: File, error: unknown): readonly Problem[] {
  if (!(error instanceof DataFault)) throw error
  if (error.kind === 'damaged') return [problem('cifar-other-kind', { file: file.name })]
  return [problem('cifar-not-read', { file: file.name, reason: error.message })]
}
