import type { ProjectSession } from '../../session/types.ts'

/** Short enough to be read aloud and typed again. */
const DRAWN_SEEDS = 10_000

/** Another seed for everything that is drawn in a project: start weights, order of the batches, dropout. */
export function drawSeed(project: ProjectSession): void {
  const before = project.document.value.seed
  const drawn = Math.floor(Math.random() * (DRAWN_SEEDS - 1))
  // Every seed but the one there is.
  setSeed(project, drawn < before ? drawn : drawn + 1)
}

export function setSeed(project: ProjectSession, seed: number): void {
  project.perform({ name: 'seed', operation: { kind: 'set-seed', seed }, mergeKey: 'seed' })
}
