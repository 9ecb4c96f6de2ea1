/**
 * Lets messages and timers in. Much cheaper than `setTimeout(0)`, which browsers stretch to 4 ms, and unlike an
 * awaited promise it really gives the event loop a turn.
 */
export function breathe(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve))
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel ??= openChannel()
    channel.postMessage(null)
  })
}

const waiting: (() => void)[] = []
let channel: MessagePort | undefined

function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port2.onmessage = () => waiting.shift()?.()
  return port1
}
