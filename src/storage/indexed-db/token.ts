/** Something nobody else has. Not `randomUUID`, which a page that comes over plain http does not have. */
export function token(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-')
}
