import type { ContentStore } from '../contents/content-store.ts'
import { memoryContents } from '../contents/memory-contents.ts'
import { createIntake } from './create-intake.ts'
import { handsInProcess } from './hands.ts'

/** Where what people bring goes, and what takes it in, in the program it is called in: for the command line and tests. */
export function ownDataInProcess(contents: ContentStore = memoryContents()) {
  return { contents, intake: createIntake(handsInProcess(contents)) }
}
