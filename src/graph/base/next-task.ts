/** A message port as far as it is needed here: the language of graphs knows neither the page nor Node. */
interface Port {
  onmessage: (() => void) | null
  postMessage(message: null): void
}

declare const setImmediate: ((callback: () => void) => unknown) | undefined
declare const MessageChannel: new () => { readonly port1: Port; readonly port2: Port }

/**
 * Lets messages, timers and the page have their turn. Much cheaper than `setTimeout(0)`, which browsers stretch to 4 ms
 * and hold back where the page is hidden; an awaited promise gives the event loop no turn at all.
 */
export function nextTask(): Promise<void> {
  if (typeof setImmediate === 'function') {
    const schedule = setImmediate
    return new Promise((resolve) => schedule(resolve))
  }
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel ??= openChannel()
    channel.postMessage(null)
  })
}

const waiting: (() => void)[] = []
let channel: Port | undefined

function openChannel(): Port {
  const { port1, port2 } = new MessageChannel()
  port2.onmessage = () => waiting.shift()?.()
  return port1
}
