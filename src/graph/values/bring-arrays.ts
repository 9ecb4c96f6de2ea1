import type { OwnArray, OwnArrays } from './own-arrays.ts'

/**
 * Adds arrays to those that are there. The same file brought once more takes the place of what it was; where two are
 * for the same, the one brought last is. What was chosen for other examples is forgotten where these have another shape.
 */
export function bringArrays(there: OwnArrays, brought: readonly OwnArray[]): OwnArrays {
  const nameOf = ({ name, key = '' }: OwnArray) => `${name} ${key}`
  const names = new Set(brought.map(nameOf))
  const roles = new Set(brought.map(({ role }) => role))
  const kept = there.files
    .filter((array) => !names.has(nameOf(array)))
    .map((array) => (roles.has(array.role) ? { ...array, role: 'unused' as const } : array))
  const files = [...kept, ...brought]
  const { files: _, shape, channelsFirst, ...others } = there
  const isAlike = exampleShape(there.files) === exampleShape(files)
  const chosen = isAlike
    ? { ...(shape && { shape }), ...(channelsFirst !== undefined && { channelsFirst }) }
    : {}
  return { ...others, ...chosen, files }
}

function exampleShape(files: readonly OwnArray[]): string | undefined {
  return files
    .find(({ role }) => role === 'x-train')
    ?.shape.slice(1)
    .join()
}
