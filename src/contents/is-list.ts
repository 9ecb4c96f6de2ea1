/** Whether it is an object in JSON, which may name other contents: none of the other kinds begins like one. */
export function isList(content: Uint8Array): boolean {
  return content[0] === 0x7b
}
