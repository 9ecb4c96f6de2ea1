import { base64Bytes } from '../graph/base/base64.ts'
import { encodeClip } from './encode-clip.ts'
import { takeClip } from './take-clip.ts'

/** What a script asks of the page, as texts in base64: the clip, or what is held of its frames and then these. */
export async function answers(name: 'encodeClip' | 'takeClip', text: string): Promise<readonly string[]> {
  if (name === 'encodeClip') return [await base64Of(await encodeClip())]
  const clip = new Blob([base64Bytes(text) ?? new Uint8Array()])
  const { reference, contents } = await takeClip(clip)
  const held = new TextEncoder().encode(JSON.stringify(reference))
  return Promise.all([held, ...contents].map(base64Of))
}

function base64Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(new Blob([bytes]))
  })
}
