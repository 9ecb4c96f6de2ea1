const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 16

/**
 * An id nobody has used before (83 random bits), e.g. `p_k3v…`. Not `randomUUID`, which a page served over plain
 * http in a school's network does not have.
 */
export function randomId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint32Array(LENGTH))
  return `${prefix}_${Array.from(bytes, (n) => LETTERS[n % LETTERS.length]).join('')}`
}
