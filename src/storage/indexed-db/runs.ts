import { failed, ok, type Result } from '../../graph/document/problem.ts'
import { assertSameRun } from '../assert-same-run.ts'
import type { WriteOptions } from '../database/connection.ts'
import { missingProject } from '../storage-problem.ts'
import { readInfo, readRuns, readWeights } from '../stored-records.ts'
import type { ProjectId, RunRecord, Storage, WeightsRecord } from '../types.ts'
import { commitAll } from './commit-all.ts'
import type { KnownProjects } from './projects.ts'
import { readPacked } from './read-packed.ts'
import { type FaltwerkConnection, startingWith, type Writing } from './schema.ts'
import { WeightsWriter } from './weights-writer.ts'

export type RunStorage = Pick<Storage, 'loadRuns' | 'saveRun' | 'loadWeights' | 'deleteRun'>

/** The weights of a large network are a hundred megabytes and more. */
const WEIGHTS_EFFORT = 6

/** @param announce tells other tabs after something is on the disk */
export function runStorage(
  connection: FaltwerkConnection,
  known: KnownProjects,
  announce: (project: ProjectId) => void,
): RunStorage {
  const writer = new WeightsWriter()

  return {
    loadRuns: (project) =>
      connection.read(['runs'], async (transaction) =>
        ok(readRuns(await transaction.objectStore('runs').getAll(startingWith(project)))),
      ),

    async saveRun(run, weights, isLast = false) {
      assertSameRun(run, weights)
      // A blob's bytes are fetched from the page when they are written; what is put as it is has left the page at once.
      // It is the first request of its transaction, which for an unknown project is whether that is there.
      const packing = weights && !isLast && known.has(run.project) ? writer.pack(weights) : undefined
      const packed = packing instanceof Promise ? await packing : packing
      const how: WriteOptions = weights ? { durability: 'strict', effort: WEIGHTS_EFFORT } : {}
      // A known project is not looked up: holding the projects as well while the weights of a large network are
      // written would keep an autosave waiting.
      const saved = known.has(run.project)
        ? await connection.write(
            ['runs', 'weights'],
            async (writing) => {
              const isBlob = weights !== undefined && packed?.blob !== undefined
              if (isBlob) await writer.put(writing.objectStore('weights'), packed, weights)
              return put(writing, run, weights, isBlob)
            },
            how,
          )
        : await connection.write(
            ['runs', 'weights', 'projects'],
            async (writing) => {
              const { project } = run
              const found = await writing.objectStore('projects').get(project)
              if (!found) return failed<void>(missingProject(project))
              known.set(project, readInfo(project, found, undefined).createdAt)
              return put(writing as unknown as Writing<'runs' | 'weights'>, run, weights)
            },
            how,
          )
      if (saved.ok) announce(run.project)
      return saved
    },

    async loadWeights(project, trainer) {
      const found = await connection.read(['weights'], async (transaction) =>
        ok(await transaction.objectStore('weights').get(startingWith(project, trainer))),
      )
      if (!found.ok || !found.value) return found
      const unpacked = await readPacked(found.value)
      return unpacked.ok ? ok(readWeights(unpacked.value)) : unpacked
    },

    async deleteRun(project, trainer) {
      const deleted = await connection.write(['runs', 'weights'], async (writing) => {
        await commitAll(writing, [
          () => writing.objectStore('runs').delete([project, trainer]),
          () => writing.objectStore('weights').delete(startingWith(project, trainer)),
        ])
        return ok(undefined)
      })
      if (deleted.ok) announce(project)
      return deleted
    },
  }
}

/** @param arePut whether the weights stand there already, and only those of other runs have to go */
async function put(
  writing: Writing<'runs' | 'weights'>,
  run: RunRecord,
  weights: WeightsRecord | undefined,
  arePut = false,
): Promise<Result<void>> {
  const ofTrainer = [run.project, run.trainer]
  const ofRun = [...ofTrainer, run.run]
  const allRuns = writing.objectStore('runs')
  const allWeights = writing.objectStore('weights')
  await commitAll(writing, [
    () => allRuns.put(run),
    ...(weights
      ? [
          // The weights of every other run of the trainer, without having to read what is there.
          () => allWeights.delete(IDBKeyRange.bound(ofTrainer, ofRun, false, true)),
          () => allWeights.delete(IDBKeyRange.bound(ofRun, [...ofTrainer, []], true)),
        ]
      : []),
    ...(weights && !arePut ? [() => allWeights.put(weights)] : []),
  ])
  return ok(undefined)
}
