import { afterEach, beforeEach, describe } from 'vitest'
import type { Harness } from './harness.ts'
import { keptContract } from './kept-contract.ts'
import { modelContract } from './model-contract.ts'
import { projectContract } from './project-contract.ts'
import { revisionContract } from './revision-contract.ts'
import { runContract } from './run-contract.ts'
import { tabContract } from './tab-contract.ts'

/** One suite for every storage: the same promises, the same tests. */
export function storageContract(makeHarness: () => Harness, numRuns: number): void {
  let current: Harness
  beforeEach(() => {
    current = makeHarness()
  })
  afterEach(() => current.dispose())

  describe('projects', () => projectContract(() => current))
  describe('revisions', () => revisionContract(() => current))
  describe('runs, weights and settings', () => runContract(() => current))
  describe('the history of runs', () => keptContract(() => current))
  describe('several tabs', () => tabContract(() => current))
  describe('any order of calls', () => modelContract(makeHarness, numRuns))
}
