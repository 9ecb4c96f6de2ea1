import type { ArrayFacts, ArrayRole } from '../../graph/values/own-arrays.ts'
import { LABELS, PIXELS } from './read-pixels.ts'

/** An array whose role is to be guessed. */
export interface NamedArray extends ArrayFacts {
  /** Of its file. */
  readonly name: string
  readonly key?: string
}

const PART_WORDS = {
  train: /^(train|training|tr)$/,
  validation: /^(val|valid|validation|dev)$/,
  test: /^(test|testing|te|t10k|eval)$/,
} as const
const EXAMPLE_WORDS = /^(x|images?|imgs?|data|features?|inputs?|pixels?|samples?|pictures?)$/
const ANSWER_WORDS = /^(y|labels?|targets?|class|classes|answers?|outputs?|idx1)$/
const CLASS_NAMES = /^(class|label|target|category)_?names$|^(classes|categories|names)$/i
const ENDINGS = /(\.(npy|npz|idx|csv|gz|ubyte|txt))+$/i

/**
 * What each array is for, as far as its name says so: `X_train` and `y_train`, `x_test`, `train-images-idx3-ubyte`, the
 * keys of an `.npz`. Without names that say something, two arrays of equally many examples are examples and answers.
 * The rest is unused, for a person to decide; no role is given twice.
 */
export function guessRoles(arrays: readonly NamedArray[]): readonly ArrayRole[] {
  const byFolder = arrays.map((array) => roleByName(array, true))
  // A folder called “test” says nothing where all files lie in it.
  const guessed = byFolder.includes('x-train') ? byFolder : arrays.map((array) => roleByName(array, false))
  const taken = new Set<ArrayRole>()
  const roles = guessed.map((role) => {
    if (role === undefined || taken.has(role)) return 'unused'
    taken.add(role)
    return role
  })
  if (guessed.every((role) => role === undefined)) return pairOf(arrays) ?? roles
  return roles
}

function roleByName({ name, key, ...facts }: NamedArray, withFolders: boolean): ArrayRole | undefined {
  const path = name.replace(ENDINGS, '')
  const file = path.split('/').at(-1) ?? ''
  const own = key ?? file
  const isList = facts.shape.length === 1 && facts.texts !== undefined
  if (CLASS_NAMES.test(own) && isList) return 'class-names'
  const words = wordsOf(own)
  const part = partOf(words) ?? partOf(wordsOf(file)) ?? (withFolders ? partOf(wordsOf(path)) : undefined)
  const kind = kindOf(words, key, facts)
  if (kind !== undefined) return `${kind}-${part ?? 'train'}`
  if (part === undefined) return undefined
  return `${looksLikeAnswers(facts) ? 'y' : 'x'}-${part}`
}

function kindOf(words: readonly string[], key: string | undefined, facts: ArrayFacts): 'x' | 'y' | undefined {
  if (key === PIXELS) return 'x'
  if (key === LABELS && facts.shape.length === 1) return 'y'
  if (words.some((word) => ANSWER_WORDS.test(word))) return 'y'
  return words.some((word) => EXAMPLE_WORDS.test(word)) ? 'x' : undefined
}

function partOf(words: readonly string[]): keyof typeof PART_WORDS | undefined {
  const parts = Object.keys(PART_WORDS) as (keyof typeof PART_WORDS)[]
  return parts.find((part) => words.some((word) => PART_WORDS[part].test(word)))
}

/** `X_train`, `XTrain`, `xtrain` and `train-x` have the same words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => /^([xy])(train|training|val|valid|validation|test|dev)$/.exec(word)?.slice(1) ?? word)
    .filter((word) => word !== '')
}

function looksLikeAnswers({ shape, oneHot }: ArrayFacts): boolean {
  return oneHot !== undefined || shape.length <= 1 || (shape.length === 2 && shape[1] === 1)
}

function pairOf(arrays: readonly NamedArray[]): readonly ArrayRole[] | undefined {
  const [first, second, ...more] = arrays
  if (!first || !second || more.length > 0 || first.shape[0] !== second.shape[0]) return undefined
  const [isFirst, isSecond] = [looksLikeAnswers(first), looksLikeAnswers(second)]
  if (isFirst === isSecond) return undefined
  return isFirst ? ['y-train', 'x-train'] : ['x-train', 'y-train']
}
