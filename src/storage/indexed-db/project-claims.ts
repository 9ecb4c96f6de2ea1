import type { ProjectId } from '../types.ts'

/** Who may write a project: one tab at a time, the others stand in line. */
export interface ProjectClaims {
  /** `true` when it is this tab's; otherwise `onFree` is called as soon as it is. */
  claim(project: ProjectId, onFree: () => void): Promise<boolean>
  release(project: ProjectId): void
  releaseAll(): void
  /** Everything kept was cleared: what is held here stays held. */
  renew(): void
}
