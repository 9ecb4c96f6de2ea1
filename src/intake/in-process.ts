import { BehaviorSubject, EMPTY } from 'rxjs'
import type { ContentStore } from '../contents/content-store.ts'
import { memoryContents } from '../contents/memory-contents.ts'
import { failed, ok, problem } from '../graph/document/problem.ts'
import { takeArrays } from './arrays/take-arrays.ts'
import { startJob } from './start-job.ts'
import type { Intake, JobProgress } from './types.ts'
import { openClip } from './video/open-clip.ts'

/** Where what people bring goes, and what takes it in, in the program it is called in: for the command line and tests. */
export function ownDataInProcess(contents: ContentStore = memoryContents()) {
  return { contents, intake: intakeInProcess(contents) }
}

function intakeInProcess(contents: ContentStore): Intake {
  return {
    pictures(files) {
      const progress = { done: 0, total: files.length }
      const changes = new BehaviorSubject<JobProgress>(progress)
      const refused = files.map(({ path }) => ({ path, problem: problem('picture-not-read') }))
      return {
        progress: { value: progress, changes },
        cancel() {},
        kept: EMPTY,
        result: Promise.resolve(ok({ pictures: [], refused })),
      }
    },
    frame: async () => failed(problem('picture-not-read')),
    clip: openClip,
    arrays: (files) =>
      startJob(files.length, (report, isCancelled) => takeArrays(files, contents, report, isCancelled)),
  }
}
