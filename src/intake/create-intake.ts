import { failed, problem, type Result } from '../graph/document/problem.ts'
import { type Hands, LostHand, NoHands } from './hands.ts'
import { picturesJob } from './pictures/pictures-job.ts'
import { startJob } from './start-job.ts'
import type { Intake } from './types.ts'
import { openClip } from './video/open-clip.ts'

/** Far more than the largest network takes; a damaged file can keep what reads it in a circle. */
const LONGEST_NETWORK = 120_000

/** Takes in what people bring, with these hands. */
export function createIntake(hands: Hands): Intake {
  return {
    pictures: (files) => picturesJob(files, hands),
    frame: (pixels, name) => hands.do('frame', { pixels, name }).catch((error) => lost(error, name)),
    clip: openClip,
    arrays: (files) =>
      startJob(files.length, (watching) =>
        hands.do('arrays', files, watching).catch((error) => lost(error, files[0]?.path ?? '')),
      ),
    network: (files) =>
      startJob(files.length, (watching) =>
        hands
          .do('network', files, { ...watching, within: LONGEST_NETWORK })
          .catch((error) => lost(error, files[0]?.path ?? '')),
      ),
    previewTable: (order) =>
      startJob(1, (watching) =>
        hands.do('previewTable', order, watching).catch((error) => lost(error, order.name)),
      ),
    table: (order) =>
      startJob(1, (watching) => hands.do('table', order, watching).catch((error) => lost(error, order.name))),
  }
}

function lost<T>(error: unknown, file: string): Result<T> {
  if (error instanceof NoHands) return failed(problem('program-missing'))
  if (error instanceof LostHand) return failed(problem('intake-file-too-much', { file }))
  throw error
}
