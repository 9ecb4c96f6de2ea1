import { className } from './edit-pictures.ts'
import type { Part } from './port-value.ts'

/** Where the folders around a file put it. */
export interface FolderPlace {
  /** The name of the file itself. */
  readonly name: string
  /** Missing where no folder names a class: the file lies beside the folders. */
  readonly class?: string
  readonly part?: Part
}

/** What folders of the parts are called, in small letters. */
const PART_FOLDERS: Readonly<Record<string, Part>> = {
  train: 'train',
  training: 'train',
  validation: 'validation',
  validate: 'validation',
  valid: 'validation',
  val: 'validation',
  validierung: 'validation',
  test: 'test',
  testing: 'test',
  tests: 'test',
}

/**
 * The class and part of a file by the folders it lies in: `screws/train/hex/1.jpg` is a `hex` for training. The
 * folder nearest to the file that does not name a part names the class, the nearest that does names the part, so
 * `hex/train/1.jpg` says the same. Other folders around say nothing. A zip counts as a folder of its name.
 */
export function placeInFolders(path: string): FolderPlace {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.')
  const name = steps.pop() ?? ''
  const folders = steps.map((step) => className(step.replace(/\.zip$/i, ''))).filter((step) => step !== '')
  const partOf = (folder: string): Part | undefined => {
    const known = folder.toLowerCase()
    return Object.hasOwn(PART_FOLDERS, known) ? PART_FOLDERS[known] : undefined
  }
  const named = folders.findLast((folder) => partOf(folder) === undefined)
  const part = folders.map(partOf).findLast((each) => each !== undefined)
  return { name, ...(named !== undefined && { class: named }), ...(part && { part }) }
}
