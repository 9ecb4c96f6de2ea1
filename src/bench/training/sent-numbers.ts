import type { StoredTensor } from '../../engine/protocol.ts'
import type { SentTensor } from './system-orders.ts'

/** Float32 numbers as text, for messages that are JSON. */
export function sendNumbers(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  let text = ''
  // Not all at once: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

export function receiveNumbers(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer)
}

export function receiveTensors(tensors: readonly SentTensor[]): readonly StoredTensor[] {
  return tensors.map(({ name, shape, values }) => ({ name, shape, values: receiveNumbers(values) }))
}
