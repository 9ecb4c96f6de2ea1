import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { CollectedClass, CollectionReference } from '../../../src/graph/values/picture-collection.ts'
import { type Shape, sizeOf } from '../../../src/graph/values/port-value.ts'
import { listOf } from '../class-counts.ts'

/** Bytes that the pictures of a node may take in memory, at their training size. */
const MOST_BYTES = 512 * 2 ** 20
/** With fewer pictures of a class, what is measured is mostly chance. */
const FEW = 10
/** So many times as many pictures of one class as of another are worth a word. */
const UNEVEN = 3

export function total({ free, train, validation, test }: CollectedClass): number {
  return free + train + validation + test
}

/** Why nothing can be learned from pictures of these classes, each of which has some. */
export function keepsFromWorking(classes: readonly CollectedClass[], shape: Shape): ProblemDraft | undefined {
  if (classes.length === 0) return { code: 'pictures-awaited', param: 'collection' }
  if (classes.length === 1) {
    const name = classes[0]?.name ?? ''
    return { code: 'pictures-one-class', param: 'collection', values: { name } }
  }
  const count = classes.reduce((sum, each) => sum + total(each), 0)
  const bytes = count * sizeOf(shape)
  if (bytes <= MOST_BYTES) return undefined
  const [height = 1, width = 1] = shape
  const smaller = Math.sqrt(MOST_BYTES / bytes)
  const value = [height, width].map((side) => Math.max(1, Math.floor(side * smaller)))
  return {
    code: 'pictures-memory',
    param: 'size',
    values: { count, height, width, megabytes: Math.ceil(bytes / 2 ** 20), most: MOST_BYTES / 2 ** 20 },
    fix: { kind: 'set', param: 'size', value },
  }
}

/** What a person should know of a collection that can be learned from. */
export function warningsAbout(
  { classes, repeats }: CollectionReference,
  parts: 'given' | 'divided',
): readonly ProblemDraft[] {
  const empty = classes.filter((each) => total(each) === 0).map(({ name }) => name)
  const some = classes.filter((each) => total(each) > 0).sort((a, b) => total(a) - total(b))
  const few = some.filter((each) => total(each) < FEW)
  const [least, most] = [some[0], some.at(-1)]
  const uneven = few.length === 0 && least && most && total(most) >= UNEVEN * total(least)
  const { same = 0, parts: inParts = 0, classes: inClasses = 0 } = repeats ?? {}
  return [
    ...about('pictures-class-empty', empty.length, { names: listOf(empty) }),
    ...about('pictures-few', few.length, {
      names: listOf(few.map(({ name }) => name)),
      few: FEW,
    }),
    ...about('pictures-uneven', Number(uneven), {
      most: most?.name ?? '',
      many: most ? total(most) : 0,
      least: least?.name ?? '',
      few: least ? total(least) : 0,
    }),
    ...about('pictures-in-parts', parts === 'given' ? inParts : 0, {}),
    ...about('pictures-in-classes', inClasses, {}),
    ...about('pictures-repeated', parts === 'given' ? same : Math.max(same, inParts), {}),
  ]
}

function about(
  code: string,
  count: number,
  values: NonNullable<ProblemDraft['values']>,
): readonly ProblemDraft[] {
  return count > 0 ? [{ code, severity: 'warning', param: 'collection', values: { count, ...values } }] : []
}
