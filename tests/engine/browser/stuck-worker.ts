import '../../../src/engine/browser/run-worker.ts'

// The engine's own worker, with a lever that keeps it from ever doing anything again.
new BroadcastChannel('get-stuck').onmessage = () => {
  for (;;);
}
