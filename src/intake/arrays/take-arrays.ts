import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { describeArray } from '../../formats/arrays/describe-array.ts'
import { guessRoles } from '../../formats/arrays/guess-roles.ts'
import { readArrays } from '../../formats/arrays/read-arrays.ts'
import { openZip } from '../../formats/zip/open-zip.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import type { OwnArray } from '../../graph/values/own-arrays.ts'
import type { BroughtFile, Refused, TakenArrays } from '../types.ts'

type Found = Omit<OwnArray, 'role'>

/**
 * Reads files of arrays, keeps those that can be read and describes what is in them. A zip that is no `.npz` may hold
 * such files. Fails where nothing can be kept.
 */
export async function takeArrays(
  files: readonly BroughtFile[],
  contents: ContentStore,
  report: (done: number) => void = () => {},
  isCancelled: () => boolean = () => false,
): Promise<Result<TakenArrays>> {
  const found: Found[] = []
  const refused: Refused[] = []
  for (const [index, { path, file }] of files.entries()) {
    if (isCancelled()) break
    // Moved meanwhile, or longer than the browser hands out at once.
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (!bytes) {
      refused.push({ path, problem: problem('intake-file-not-read', { file: path }) })
      continue
    }
    const taken = await takeFile(path, new Uint8Array(bytes), contents)
    if (!taken.ok) return taken
    found.push(...taken.value.found)
    refused.push(...taken.value.refused)
    report(index + 1)
  }
  const roles = guessRoles(found)
  const arrays = found.map((array, i) => ({ ...array, role: roles[i] ?? 'unused' }))
  return ok({ arrays, refused })
}

interface TakenFile {
  readonly found: readonly Found[]
  readonly refused: readonly Refused[]
}

async function takeFile(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  contents: ContentStore,
): Promise<Result<TakenFile>> {
  const read = await readArrays(bytes)
  if (!read.ok) {
    const [first] = read.problems
    const wrong = first ?? problem('array-no-kind')
    return wrong.code === 'array-empty-npz'
      ? takeZip(path, bytes, wrong, contents)
      : ok({ found: [], refused: [{ path, problem: wrong }] })
  }
  const content = await keep(bytes, contents)
  if (!content.ok) return content
  const found = read.value.map(({ key, array }) => ({
    content: content.value,
    name: path,
    ...(key !== undefined && { key }),
    ...describeArray(array),
  }))
  return ok({ found, refused: [] })
}

/** What people pack their files of arrays into. */
async function takeZip(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  wrong: Problem,
  contents: ContentStore,
): Promise<Result<TakenFile>> {
  const opened = await openZip(new Blob([bytes]))
  const found: Found[] = []
  const refused: Refused[] = []
  for (const entry of opened.ok ? opened.value : []) {
    const unpacked = await entry.read()
    if (!unpacked.ok || isZip(unpacked.value)) continue
    const taken = await takeFile(`${path}/${entry.path}`, unpacked.value, contents)
    if (!taken.ok) return taken
    found.push(...taken.value.found)
    refused.push(...taken.value.refused)
  }
  return ok({ found, refused: found.length > 0 ? refused : [{ path, problem: wrong }] })
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function keep(bytes: Uint8Array<ArrayBuffer>, contents: ContentStore): Promise<Result<string>> {
  try {
    const [content] = await contents.put([bytes])
    return ok(content as string)
  } catch (error) {
    if (error instanceof ContentFault) return failed(error.problem)
    throw error
  }
}
