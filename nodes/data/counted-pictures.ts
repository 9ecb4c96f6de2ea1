import type { Text } from '../../src/graph/base/text.ts'
import type { ProblemDraft } from '../../src/graph/document/problem.ts'
import type { PicturesConfig } from '../../src/graph/plan/plan.ts'
import type { DataValue, Shape } from '../../src/graph/values/port-value.ts'

/** How many pictures of each class the files hold, and the number that stands for “all there are”. */
export interface PictureStock {
  readonly train: readonly number[]
  readonly test: readonly number[]
  readonly all: { readonly train: number; readonly test: number }
}

/** The counts a person wished for, as far as the files hold that many of the chosen classes. */
export function availablePictures(stock: PictureStock, wish: PicturesConfig) {
  const { train, validation, test, validationFrom } = wish
  const held = (part: 'train' | 'test') => wish.classes.reduce((sum, at) => sum + (stock[part][at] ?? 0), 0)
  const [training, testing] = [held('train'), held('test')]
  const forValidation = Math.min(validation, validationFrom === 'training' ? training : testing)
  const left = validationFrom === 'training' ? training - forValidation : training
  return { train: Math.min(train, left), validation: forValidation, test: Math.min(test, testing) }
}

/** A warning for each count that is larger than what there is; `code` selects the node's own sentence. */
export function pictureShortages(
  stock: PictureStock,
  wish: PicturesConfig,
  code: string,
): readonly ProblemDraft[] {
  const counts = availablePictures(stock, wish)
  const all = { ...stock.all, validation: Number.POSITIVE_INFINITY }
  return (['train', 'validation', 'test'] as const)
    .filter((param) => counts[param] < wish[param] && wish[param] < all[param])
    .map((param) => {
      const left = counts[param]
      const fix = left > 0 ? ({ kind: 'set', param, value: left } as const) : undefined
      return { code, severity: 'warning', param, values: { asked: wish[param], left }, fix }
    })
}

/** A set of pictures in classes, as a node offers it. */
export interface PictureSet {
  readonly shape: Shape
  readonly names: readonly Text[]
  readonly stock: PictureStock
}

/** What a node of such a set puts out, and what is wrong with the wish, in the sentences that all of them share. */
export function offerPictures(
  { shape, names, stock }: PictureSet,
  wish: PicturesConfig,
): { readonly outputs: { readonly data?: DataValue }; readonly problems: readonly ProblemDraft[] } {
  const shortages = pictureShortages(stock, wish, 'fewer-pictures')
  if (wish.classes.length < 2)
    return { outputs: {}, problems: [{ code: 'one-class', param: 'classes' }, ...shortages] }
  const data: DataValue = {
    kind: 'data',
    shape,
    target: { kind: 'classes', names: wish.classes.map((at) => names[at] ?? String(at)) },
    examples: availablePictures(stock, wish),
    range: [0, 255],
    ...wholeStock(stock, wish),
  }
  return { outputs: { data }, problems: shortages }
}

/** How many of each class there are is known where all there are is taken; of the first some it is not. */
export function wholeStock(stock: PictureStock, wish: PicturesConfig): Pick<DataValue, 'perClass'> {
  const { train, validation, test } = availablePictures(stock, wish)
  const of = (part: 'train' | 'test') => wish.classes.map((at) => stock[part][at] ?? 0)
  const isAll = (count: number, counts: readonly number[]) => count === counts.reduce((a, b) => a + b, 0)
  if (validation > 0 || !isAll(train, of('train')) || !isAll(test, of('test'))) return {}
  return { perClass: { train: of('train'), validation: wish.classes.map(() => 0), test: of('test') } }
}

/** The wish of a node whose validation examples always come out of the training ones. */
export function wishOf(params: Omit<PicturesConfig, 'validationFrom'>): PicturesConfig {
  return { ...params, validationFrom: 'training' }
}
