import { hashJson } from '../../../graph/base/hash.ts'
import { failed, ok, problem, type Result } from '../../../graph/document/problem.ts'
import type { PicturesConfig } from '../../../graph/plan/plan.ts'
import { divideIntoParts, neededExamples, positionsOf, type Side } from '../class-examples.ts'
import type { Dataset, DatasetPart } from '../dataset.ts'
import type { DataCache } from './data-cache.ts'
import type { PictureRecipe } from './picture-recipe.ts'
import { type RenderedSide, renderedSide } from './rendered-side.ts'

const SIDES = ['train', 'test'] as const satisfies readonly Side[]

/** A data set that is drawn when it is needed: grey values or colours from 0 to 255. */
export function renderedSource(recipe: PictureRecipe, cache: DataCache) {
  // Made at the first use: most graphs have other data.
  let sides: Readonly<Record<Side, RenderedSide>> | undefined
  function open() {
    const paint = recipe.createPainter()
    return {
      train: renderedSide(recipe, 'train', paint, cache),
      test: renderedSide(recipe, 'test', paint, cache),
    }
  }

  return {
    async load(config: PicturesConfig): Promise<Result<Dataset>> {
      sides ??= open()
      const { train, test } = sides
      const needed = neededExamples(config)
      const chosen = {
        train: positionsOf(train.labels, config.classes, needed.train),
        test: positionsOf(test.labels, config.classes, needed.test),
      }
      for (const side of SIDES) {
        const [wanted, available] = [needed[side], chosen[side].length]
        if (available < wanted) return failed(problem('data-too-few', { wanted, available }))
      }
      const total = needed.train + needed.test
      return ok({
        shape: recipe.shape,
        target: 'classes',
        hash: hashJson(config),
        parts: divideIntoParts(config, (side, from, to) =>
          part({ train, test }[side], chosen[side].subarray(from, to), config.classes),
        ),
        async complete(progress, isStopped) {
          let done = 0
          const onDone = (pictures: number) => {
            done += pictures
            progress(done, total)
          }
          await train.prepare(chosen.train, onDone, isStopped)
          await test.prepare(chosen.test, onDone, isStopped)
        },
      })
    },
  }
}

function part(side: RenderedSide, chosen: Uint32Array, classes: readonly number[]): DatasetPart {
  return {
    count: chosen.length,
    targets: Float32Array.from(chosen, (index) => classes.indexOf(side.labels[index] as number)),
    gather(indices) {
      const pictures = Array.from(indices, (index) => side.picture(chosen[index] as number))
      const size = pictures[0]?.length ?? 0
      const values = new Float32Array(pictures.length * size)
      pictures.forEach((picture, i) => {
        values.set(picture, i * size)
      })
      return values
    },
  }
}
