import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { keepContents } from '../../contents/keep-contents.ts'
import { fileOfBytes } from '../../export/file-of-bytes.ts'
import { type ExportAs, type ExportedFile, FORMATS } from '../../export/formats.ts'
import { packedInPicture } from '../../formats/link/graph-in-picture.ts'
import { readPackedGraph } from '../../formats/link/packed-graph.ts'
import { readProject } from '../../formats/project/read-project.ts'
import { graphOfWebPage } from '../../formats/web-page/read-web-page.ts'
import { ZipTooLong } from '../../formats/zip/write-zip.ts'
import { hashText } from '../../graph/base/hash.ts'
import { sameJson } from '../../graph/base/json.ts'
import { lookup } from '../../graph/base/lookup.ts'
import { type Language, type Text, textIn } from '../../graph/base/text.ts'
import { emptyDocument, type GraphDocument } from '../../graph/document/document.ts'
import { LARGEST_FILE } from '../../graph/document/limits.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import { lostLetters } from '../../graph/file/lost-letters.ts'
import { type ParsedDocument, parseDocument } from '../../graph/file/parse-document.ts'
import type { BroughtFile } from '../../intake/types.ts'
import type { ProjectId, ProjectInfo, Revision, Storage } from '../../storage/types.ts'
import { randomId } from '../base/random-id.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { fileName } from '../files/file-name.ts'
import type { Original } from '../place.ts'
import { loadProject } from '../project/load-project.ts'
import type { ShippedGraph } from '../shipped-graph.ts'
import { freeTitle } from './free-title.ts'
import { keepPortableHistory } from './portable-history.ts'
import { keepPortableRuns, portable } from './portable-runs.ts'
import type { ProjectList } from './project-list.ts'
import { type NetworkReading, readNetwork } from './read-network.ts'
import type { Settings } from './settings.ts'

/** Which project was made from which shipped graph last, and from which link. */
const SHIPPED_COPIES = 'shipped-copies'
const LINK_COPIES = 'link-copies'
/** Of links, that is: many more than anybody comes back to. */
const MOST_COPIES = 500

export interface ProjectsOptions extends NetworkReading {
  readonly storage: Storage
  readonly settings: Settings
  readonly list: ProjectList
  readonly shipped: ReadonlyMap<string, ShippedGraph>
  readonly contents: ContentStore
}

export interface ImportedProject {
  readonly id: ProjectId
  /** What had to be left out or repaired. */
  readonly problems: readonly Problem[]
}

/** A project made from a graph that others have too. */
interface Copy extends ImportedProject {
  /** Nothing was changed or trained in it yet. */
  readonly isFresh: boolean
}

/** Projects on the disk: making, finding and changing those that are not open. */
export class Projects {
  readonly #options: ProjectsOptions

  constructor(options: ProjectsOptions) {
    this.#options = options
  }

  create(title: Text): Promise<Result<ProjectInfo>> {
    return this.#save(emptyDocument(randomId('p'), title))
  }

  /**
   * A fresh project with a graph that ships or that a link holds. The latest copy of it is taken again where that was
   * never touched (same graph, nothing trained), so that looking into examples and links does not pile up copies; one
   * that was changed stays as it is, and the new one gets a number. `inUse` is a project that counts as touched whatever
   * is on the disk; `copy` one that is asked for whatever was done in it, if it is still there.
   */
  async copyOf(
    original: Original,
    { inUse, copy }: { readonly inUse?: ProjectId; readonly copy?: ProjectId },
  ): Promise<Result<Copy>> {
    const { settings, list } = this.#options
    const read = this.#read(original)
    if (copy !== undefined && list.projects.value.some(({ id }) => id === copy)) {
      const isFresh = read.ok && (await this.#isUntouched(copy, read.value.document))
      return ok({ id: copy, isFresh, problems: [] })
    }
    if (!read.ok) return read
    const { document, problems } = read.value
    const kept = original.kind === 'shipped' ? SHIPPED_COPIES : LINK_COPIES
    const name = original.kind === 'shipped' ? original.name : hashText(original.packed)
    const copies = ((await settings.read(kept)) ?? {}) as Readonly<Record<string, ProjectId>>
    const last = lookup(copies, name)
    if (last !== undefined && last !== inUse && (await this.#isUntouched(last, document)))
      return ok({ id: last, isFresh: true, problems })
    const titles = list.projects.value.map((project) => project.title)
    const title = freeTitle(document.title, titles)
    const saved = await this.#save({ ...document, id: randomId('p'), title })
    if (!saved.ok) return saved
    const { [name]: _, ...others } = copies
    settings.save(
      kept,
      Object.fromEntries([...Object.entries(others), [name, saved.value.id]].slice(-MOST_COPIES)),
    )
    return ok({ id: saved.value.id, isFresh: true, problems })
  }

  #read(original: Original): Result<ParsedDocument> {
    const { registry, shipped } = this.#options
    if (original.kind === 'link') return readPackedGraph(original.packed, registry, 'link')
    const graph = shipped.get(original.name)
    return graph
      ? ok({ document: graph.document, problems: [] })
      : failed(sessionProblem('shipped-missing', { name: original.name }))
  }

  /** A graph file as a new project. */
  async import(text: string): Promise<Result<ImportedProject>> {
    const { registry, list } = this.#options
    const parsed = parseDocument(graphOfWebPage(text) ?? text, registry)
    if (!parsed.ok) return parsed
    const { document, problems } = parsed.value
    const id = (await list.isTaken(document.id)) ? randomId('p') : document.id
    const saved = await this.#save({ ...document, id })
    return saved.ok ? ok({ id, problems }) : saved
  }

  /** The graph that a picture carries, or a project file with all that is in it, as a new project. */
  async importBlob(file: Blob): Promise<Result<ImportedProject>> {
    const packed = await packedInPicture(file)
    if (packed === undefined) return this.#importProject(file)
    const read = readPackedGraph(packed, this.#options.registry, 'picture')
    if (!read.ok) return read
    const { document, problems } = read.value
    const saved = await this.#save({ ...document, id: randomId('p') })
    return saved.ok ? ok({ id: saved.value.id, problems }) : saved
  }

  async #importProject(file: Blob): Promise<Result<ImportedProject>> {
    const { contents, storage, registry } = this.#options
    const read = await readProject(file, LARGEST_FILE)
    if (!read.ok) return read
    const { graph, runs, problems } = read.value
    const text = new TextDecoder().decode(graph)
    const lost = lostLetters(graph, text)
    try {
      // Before the project itself, which without them would miss its data.
      const damaged = await keepContents(read.value.contents, contents)
      const imported = await this.import(text)
      if (!imported.ok) return imported
      const { id } = imported.value
      const told = [
        ...(lost ? [lost] : []),
        ...imported.value.problems,
        ...problems,
        ...(damaged > 0 ? [problem('project-file-content-damaged', { count: damaged })] : []),
        ...(await keepPortableRuns(storage, id, runs)),
        ...(await keepPortableHistory(storage, registry, id, read.value)),
      ]
      return ok({ id, problems: told })
    } catch (error) {
      if (error instanceof ContentFault) return failed(error.problem)
      throw error
    }
  }

  /** A network made elsewhere as a new project, its weights kept. */
  async importNetwork(files: readonly BroughtFile[]): Promise<Result<ImportedProject>> {
    const read = await readNetwork(files, this.#options)
    if (!read.ok) return read
    const { document, problems } = read.value
    const saved = await this.#save({ ...document, id: randomId('p') })
    return saved.ok ? ok({ id: saved.value.id, problems }) : saved
  }

  async export(
    id: ProjectId,
    open: GraphDocument | undefined,
    { format = 'graph-file', language = 'en' }: ExportAs,
  ): Promise<Result<ExportedFile>> {
    // Word for word as it is kept: what cannot be opened here can still be taken elsewhere.
    const kept = open ? ok({ document: open }) : await this.#options.storage.loadProject(id)
    if (!kept.ok) return kept.problems[0]?.code === 'project-damaged' ? this.#exportRaw(id) : kept
    const { document } = kept.value
    const { extension, mediaType, write } = FORMATS[format]
    try {
      const { storage, contents } = this.#options
      const file = await fileOfBytes(write({ document, contents, ...portable(storage, id) }), mediaType)
      return ok({ fileName: fileName(titleIn(document, language), extension), file })
    } catch (error) {
      if (error instanceof ContentFault || error instanceof ZipTooLong) return failed(error.problem)
      throw error
    }
  }

  /** What is left of a damaged project, word for word. */
  async #exportRaw(id: ProjectId): Promise<Result<ExportedFile>> {
    const raw = await this.#options.storage.loadRaw(id)
    if (!raw.ok) return raw
    const file = new Blob([rawText(raw.value)], { type: 'application/json' })
    return ok({ fileName: fileName(`${id} damaged`, 'json'), file })
  }

  async rename(id: ProjectId, title: Text): Promise<Result<void>> {
    const { storage, registry } = this.#options
    return this.#alone(id, async () => {
      const loaded = await loadProject(storage, registry, id)
      if (!loaded.ok) return loaded
      const saved = await this.#save({ ...loaded.value.document, title }, loaded.value.revision)
      return saved.ok ? ok(undefined) : saved
    })
  }

  /** A project of its own with a document that could not be saved where it belongs. */
  saveCopy(document: GraphDocument, title: Text): Promise<Result<ProjectInfo>> {
    return this.#save({ ...document, id: randomId('p'), title })
  }

  async duplicate(id: ProjectId, title: Text): Promise<Result<ProjectInfo>> {
    return this.#listed(await this.#options.storage.duplicateProject(id, randomId('p'), title))
  }

  async remove(id: ProjectId): Promise<Result<void>> {
    const { storage } = this.#options
    return this.#alone(id, async () => {
      const removed = this.#listed(await storage.deleteProject(id))
      return removed.ok ? ok(undefined) : removed
    })
  }

  async restore(id: ProjectId): Promise<Result<void>> {
    const restored = this.#listed(await this.#options.storage.restoreProject(id))
    return restored.ok ? ok(undefined) : restored
  }

  async #save(document: GraphDocument, over?: Revision): Promise<Result<ProjectInfo>> {
    const saved = await this.#options.storage.saveProject(document, over)
    if (!saved.ok) return saved
    const { revision: _, ...info } = saved.value
    return this.#listed(ok(info))
  }

  #listed(result: Result<ProjectInfo>): Result<ProjectInfo> {
    if (result.ok) this.#options.list.put(result.value)
    return result
  }

  /** Holds a project while something is done to it; refused while another tab has it. */
  async #alone<T>(id: ProjectId, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const { storage } = this.#options
    try {
      const isOurs = await storage.claim(id, () => {})
      return isOurs ? await work() : failed(sessionProblem('project-open-elsewhere'))
    } finally {
      storage.release(id)
    }
  }

  async #isUntouched(id: ProjectId, shipped: GraphDocument): Promise<boolean> {
    const { storage, registry, list } = this.#options
    if (!list.projects.value.some((project) => project.id === id)) return false
    const loaded = await loadProject(storage, registry, id)
    if (!loaded.ok || loaded.value.runs.length + loaded.value.kept.length > 0) return false
    const { document } = loaded.value
    return sameJson({ ...document, id: shipped.id, title: shipped.title }, shipped)
  }
}

/** The title of a document that nobody has looked at yet. */
function titleIn(document: Partial<GraphDocument> | undefined, language: Language): string {
  const title: unknown = document?.title
  if (typeof title === 'string') return title
  const text = typeof title === 'object' && title !== null ? textIn(title as Text, language) : undefined
  return typeof text === 'string' ? text : ''
}

/** As much of any value as JSON can say. */
function rawText(value: unknown): string {
  /** What the part of now stands in, from the outside in, and what is said of it. */
  const around: { readonly part: object; readonly said: object }[] = []
  function say(this: unknown, _key: string, part: unknown): unknown {
    if (typeof part === 'bigint') return String(part)
    if (typeof part !== 'object' || part === null) return part
    while (around.length > 0 && around.at(-1)?.said !== this) around.pop()
    // What stands in itself has no end; what only stands in two places is said in both.
    if (around.some((outer) => outer.part === part)) return undefined
    const said = sayable(part)
    around.push({ part, said })
    return said
  }
  return JSON.stringify(value, say, 1)
}

function sayable(part: object): object {
  if (part instanceof Map || part instanceof Set) return [...part]
  return ArrayBuffer.isView(part) ? [...new Uint8Array(part.buffer, part.byteOffset, part.byteLength)] : part
}
