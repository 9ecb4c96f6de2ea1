import type { Text } from '../../src/graph/base/text.ts'
import type { ProblemDraft } from '../../src/graph/document/problem.ts'
import type { PicturesConfig } from '../../src/graph/plan/plan.ts'
import type { DataValue, Shape } from '../../src/graph/values/port-value.ts'
import { oneClassOf } from './class-counts.ts'

/** How many pictures of each class the files hold, and the number that stands for “all there are”. */
export interface AvailablePictures {
  readonly train: readonly number[]
  readonly test: readonly number[]
  readonly all: { readonly train: number; readonly test: number }
}

/** The counts a person asked for, as far as the files hold that many of the chosen classes. */
export function availablePictures(available: AvailablePictures, request: PicturesConfig) {
  const { train, validation, test, validationFrom } = request
  const held = (part: 'train' | 'test') =>
    request.classes.reduce((sum, at) => sum + (available[part][at] ?? 0), 0)
  const [training, testing] = [held('train'), held('test')]
  const forValidation = Math.min(validation, validationFrom === 'training' ? training : testing)
  const left = validationFrom === 'training' ? training - forValidation : training
  return { train: Math.min(train, left), validation: forValidation, test: Math.min(test, testing) }
}

/** A warning for each count that is larger than what there is; `code` selects the node's own sentence. */
export function pictureShortages(
  available: AvailablePictures,
  request: PicturesConfig,
  code: string,
): readonly ProblemDraft[] {
  const counts = availablePictures(available, request)
  const all = { ...available.all, validation: Number.POSITIVE_INFINITY }
  return (['train', 'validation', 'test'] as const)
    .filter((param) => counts[param] < request[param] && request[param] < all[param])
    .map((param) => {
      const left = counts[param]
      const fix = left > 0 ? ({ kind: 'set', param, value: left } as const) : undefined
      return { code, severity: 'warning', param, values: { asked: request[param], left }, fix }
    })
}

/** A set of pictures in classes, as a node offers it. */
export interface PictureSet {
  readonly shape: Shape
  readonly names: readonly Text[]
  readonly available: AvailablePictures
}

/** What a node of such a set puts out, and what is wrong with the request, in the sentences that all of them share. */
export function offerPictures(
  { shape, names, available }: PictureSet,
  request: PicturesConfig,
): { readonly outputs: { readonly data?: DataValue }; readonly problems: readonly ProblemDraft[] } {
  const shortages = pictureShortages(available, request, 'fewer-pictures')
  if (request.classes.length < 2) return { outputs: {}, problems: [oneClassOf(names.length), ...shortages] }
  const data: DataValue = {
    kind: 'data',
    shape,
    target: { kind: 'classes', names: request.classes.map((at) => names[at] ?? String(at)) },
    examples: availablePictures(available, request),
    range: [0, 255],
    ...allClassCounts(available, request),
  }
  return { outputs: { data }, problems: shortages }
}

/** How many of each class there are is known where all there are is taken; of the first some it is not. */
export function allClassCounts(
  available: AvailablePictures,
  request: PicturesConfig,
): Pick<DataValue, 'perClass'> {
  const { train, validation, test } = availablePictures(available, request)
  const of = (part: 'train' | 'test') => request.classes.map((at) => available[part][at] ?? 0)
  const isAll = (count: number, counts: readonly number[]) => count === counts.reduce((a, b) => a + b, 0)
  if (validation > 0 || !isAll(train, of('train')) || !isAll(test, of('test'))) return {}
  return { perClass: { train: of('train'), validation: request.classes.map(() => 0), test: of('test') } }
}

/** The request of a node whose validation examples always come out of the training ones. */
export function requested(params: Omit<PicturesConfig, 'validationFrom'>): PicturesConfig {
  return { ...params, validationFrom: 'training' }
}
