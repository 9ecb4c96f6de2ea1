import { bufferTime } from 'rxjs'
import type { NodeId } from '../../graph/document/document.ts'
import type { Problem, Result } from '../../graph/document/problem.ts'
import { type AddedPicture, addPictures, className } from '../../graph/values/edit-pictures.ts'
import { placeInFolders } from '../../graph/values/picture-folders.ts'
import { WritableSignal } from '../../session/base/signal.ts'
import type { ProjectSession } from '../../session/types.ts'
import type { BroughtFile, JobProgress, PicturesJob, Refused, TakenPicture } from '../base/own-data-types.ts'
import { KeptCollection } from './kept-collection.ts'

/** Milliseconds between two looks at what has come: each puts the whole list in order. */
const BEAT = 300

/** Pictures that are being taken in, or have been. */
export interface Import {
  readonly id: number
  readonly progress: JobProgress
  /** Missing while it goes on. */
  readonly ended?: {
    readonly added: number
    readonly refused: readonly Refused[]
    readonly problems: readonly Problem[]
  }
}

/**
 * Gathers the pictures of one node: takes files and frames in and puts them into classes as soon as they are kept. It
 * goes on while the gatherer is closed.
 */
export class Gathering {
  readonly kept: KeptCollection
  /** In the order in which they began. */
  readonly imports = new WritableSignal<readonly Import[]>([])
  readonly #project: ProjectSession
  readonly #jobs = new Map<number, PicturesJob>()
  #count = 0

  constructor(project: ProjectSession, node: NodeId) {
    this.#project = project
    this.kept = new KeptCollection(project, node)
  }

  /**
   * Takes in files. Folders name the class and the part; a file that lies in no folder goes into `loose`, the name of a
   * class.
   */
  take(files: readonly BroughtFile[], loose: string): void {
    if (files.length === 0) return
    const id = ++this.#count
    const work = `import ${id}`
    const job = this.#project.ownData.intake.pictures(files)
    this.#jobs.set(id, job)
    let added = 0
    const seen = new Set<string>()
    const add = (pictures: readonly TakenPicture[]) => {
      for (const picture of pictures) seen.add(sameAs(picture))
      added += this.#add(pictures, loose, work)
    }
    const show = (change: Partial<Import>) =>
      this.imports.set(this.imports.value.map((each) => (each.id === id ? { ...each, ...change } : each)))
    this.imports.set([...this.imports.value, { id, progress: job.progress.value }])
    const progress = job.progress.changes.subscribe((value) => show({ progress: value }))
    const kept = job.kept.pipe(bufferTime(BEAT)).subscribe((batches) => add(batches.flat()))
    void job.result.then(async (result) => {
      progress.unsubscribe()
      kept.unsubscribe()
      if (result.ok) add(result.value.pictures.filter((picture) => !seen.has(sameAs(picture))))
      this.#jobs.delete(id)
      await this.kept.written()
      show({ ended: { added, ...whatStopped(result) } })
    })
  }

  /** Ends an import; what came in stays. One that has ended is put away. */
  dismiss(id: number): void {
    const job = this.#jobs.get(id)
    if (job) job.cancel()
    else this.imports.set(this.imports.value.filter((each) => each.id !== id))
  }

  /** Adds a frame that is kept already. Frames of one `work` are undone together. */
  addFrame(frame: TakenPicture, toClass: string, work: string): void {
    this.#add([frame], toClass, work)
  }

  close(): void {
    for (const job of this.#jobs.values()) job.cancel()
    this.kept.close()
  }

  /** How many are there now that were not there before. */
  #add(pictures: readonly TakenPicture[], loose: string, work: string): number {
    if (pictures.length === 0) return 0
    const { value } = this.kept.state
    const missing = value.kind === 'ready' ? value.missing : new Set<string>()
    // What was only missing is where it belongs, whatever it is called now.
    const back = pictures.filter(({ content }) => missing.has(content))
    this.kept.found(back.map(({ content }) => content))
    const fresh = pictures.filter(({ content }) => !missing.has(content))
    const before = this.kept.collection?.pictures.length ?? 0
    this.kept.edit(
      (collection) =>
        addPictures(
          collection,
          fresh.map((each) => placed(each, loose)),
        ),
      work,
    )
    return back.length + (this.kept.collection?.pictures.length ?? 0) - before
  }
}

function placed({ content, name, path, width, height }: TakenPicture, loose: string): AddedPicture {
  const { class: folder, part } = placeInFolders(path)
  return { content, name, class: folder ?? className(loose), ...(part && { part }), width, height }
}

type Taken = Awaited<PicturesJob['result']> extends Result<infer T> ? T : never

function whatStopped(result: Result<Taken>): {
  readonly refused: readonly Refused[]
  readonly problems: readonly Problem[]
} {
  if (!result.ok) return { refused: [], problems: result.problems }
  const { refused, stopped } = result.value
  return { refused, problems: stopped ? [stopped] : [] }
}

/** Two files of one name may be brought, and one file twice. */
const sameAs = ({ path, content }: TakenPicture): string => `${content} ${path}`
