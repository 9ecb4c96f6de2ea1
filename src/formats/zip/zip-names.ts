/** The upper half of the letters that zips are written in where they do not say otherwise. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/**
 * The name of a file in a zip. Programs on a Mac write UTF-8 and do not say so, those on Windows CP437; what happens to
 * be valid UTF-8 is hardly ever anything else. A letter and its accent become one, as keyboards write it.
 */
export function readName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] as string),
    ).join('')
  }
}

/** Whether a path leads out of the folder a zip would be unpacked into, or is none that a file system takes. */
export function isUnsafePath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|[\x00-\x1f]/i.test(path)
}

const LITTER = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i

/** Whether it is what Macs and Windows leave in folders on their own. */
export function isLitter(path: string): boolean {
  return LITTER.test(path)
}
