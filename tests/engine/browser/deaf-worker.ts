import '../../../src/engine/browser/run-worker.ts'

// The engine's own worker, which never does anything again once it is asked to stop.
const { onmessage } = self
self.onmessage = (event) => {
  while (event.data.kind === 'stop');
  onmessage?.call(self, event)
}
