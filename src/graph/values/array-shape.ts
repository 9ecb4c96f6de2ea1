import type { Fact, ProblemDraft } from '../document/problem.ts'
import type { ArrayFacts, OwnArrays } from './own-arrays.ts'
import { type Shape, sizeOf } from './port-value.ts'

/** Flat pictures known by how many numbers they have whatever these are: those of MNIST and of CIFAR-10. */
const FLAT: Readonly<Record<number, Shape>> = { 784: [28, 28, 1], 3072: [32, 32, 3] }
/** A square of bytes is a picture from this side on. */
const LEAST_SIDE = 8
/** Grey, colour, and colour with opacity. */
const CHANNELS: readonly number[] = [1, 3, 4]

type ShapeOutcome =
  | {
      readonly ok: true
      readonly shape: Shape
      readonly channelsFirst: boolean
      readonly facts: readonly Fact[]
    }
  | { readonly ok: false; readonly problem: ProblemDraft }

/**
 * What an example is that has this shape in its array: pictures get their channels, at the end. What was chosen counts,
 * else it is guessed and said.
 */
export function exampleShape(
  train: ArrayFacts,
  chosen: Pick<OwnArrays, 'shape' | 'channelsFirst'>,
): ShapeOutcome {
  const stored = train.shape.slice(1)
  const facts: Fact[] = []
  const guessed = chosen.shape ?? guess(stored, train, facts)
  const [given, wanted] = [sizeOf(stored), sizeOf(guessed)]
  if (given !== wanted)
    return { ok: false, problem: { code: 'arrays-shape-size', values: { shape: guessed, wanted, given } } }
  const channelsFirst = guessed.length === 3 && (chosen.channelsFirst ?? isChannelsFirst(stored))
  if (channelsFirst && chosen.channelsFirst === undefined)
    facts.push({ code: 'arrays-channels-first', values: { stored, shape: guessed } })
  return { ok: true, shape: guessed, channelsFirst, facts }
}

function guess(stored: Shape, { range, fractions }: ArrayFacts, facts: Fact[]): Shape {
  const [first = 1, ...others] = stored
  if (isChannelsFirst(stored)) return [...others, first]
  // One number for each example, and grey pictures.
  if (stored.length === 0 || stored.length === 2) return [...stored, 1]
  const [low, high] = range ?? [0, 0]
  const areBytes = low >= 0 && high <= 255 && fractions === undefined
  const flat = stored.length === 1 ? (FLAT[first] ?? (areBytes ? square(first) : undefined)) : undefined
  if (flat) facts.push({ code: 'arrays-flat', values: { numbers: first, shape: flat } })
  return flat ?? stored
}

function square(numbers: number): Shape | undefined {
  for (const channels of [1, 3]) {
    const side = Math.sqrt(numbers / channels)
    if (Number.isInteger(side) && side >= LEAST_SIDE) return [side, side, channels]
  }
  return undefined
}

/** PyTorch's order: a picture for each colour. */
function isChannelsFirst(stored: Shape): boolean {
  const [channels = 0, height = 0, width = 0] = stored
  return (
    stored.length === 3 &&
    CHANNELS.includes(channels) &&
    !CHANNELS.includes(width) &&
    height > Math.max(...CHANNELS)
  )
}
