const workers = new Map<string, Worker>()

/** What the script that drives the browser finds in the page. Orders and replies are JSON. */
const benchTraining = {
  open(name: string, kind: 'faltwerk' | 'tfjs'): void {
    workers.set(
      name,
      kind === 'faltwerk'
        ? new Worker(new URL('./faltwerk-worker.ts', import.meta.url), { type: 'module' })
        : new Worker(new URL('./tfjs-worker.ts', import.meta.url), { type: 'module' }),
    )
  },
  order(name: string, order: string): Promise<string> {
    const worker = workers.get(name)
    return new Promise((resolve, reject) => {
      if (!worker) return reject(new Error(`no worker is called ${name}`))
      worker.onmessage = ({ data }) => resolve(JSON.stringify(data))
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker broke'))
      worker.postMessage(JSON.parse(order))
    })
  },
  close(name: string): void {
    workers.get(name)?.terminate()
    workers.delete(name)
  },
}

declare global {
  interface Window {
    benchTraining: typeof benchTraining
  }
}

Object.assign(globalThis, { benchTraining, isReady: true })
