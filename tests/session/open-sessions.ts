import { afterEach } from 'vitest'
import type { ProjectSession } from '../../src/session/types.ts'

/** A list for the sessions of a test: after it their runs are stopped, and they are closed. */
export function openSessions(): ProjectSession[] {
  const open: ProjectSession[] = []
  afterEach(async () => {
    for (const session of open.splice(0)) {
      for (const trainer of Object.keys(session.runs.value)) session.stop(trainer)
      await session.close()
    }
  })
  return open
}
