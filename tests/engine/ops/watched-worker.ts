import './without-shared-memory.ts'
import '../../../src/engine/browser/run-worker.ts'

// The engine's own worker, watched: which of our compiled functions are really called.
const called = new Set<string>()
const Unwatched = WebAssembly.Instance

WebAssembly.Instance = class extends Unwatched {
  override get exports(): WebAssembly.Exports {
    const watched = Object.entries(super.exports).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value] as const
      const watch = (...args: unknown[]) => {
        if (name !== 'useSpareTile') called.add(name)
        return value(...args)
      }
      return [name, watch] as const
    })
    return Object.fromEntries(watched)
  }
} as typeof WebAssembly.Instance

// Of several workers of an engine, only the one that trained answers: the others have made ready at most.
const channel = new BroadcastChannel('called-kernels')
channel.onmessage = ({ data }) => {
  if (data === 'which?' && called.size > 0) channel.postMessage([...called])
}
