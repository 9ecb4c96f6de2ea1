import { Subject } from 'rxjs'
import type { Storage, StoreEvent } from '../../src/storage/types.ts'

/** A storage that says what a test wants it to say. */
export function speaking(real: Storage): {
  readonly storage: Storage
  readonly say: (event: StoreEvent) => void
} {
  const said = new Subject<StoreEvent>()
  return {
    say: (event) => said.next(event),
    storage: {
      ...real,
      listen(listener) {
        const [own, stop] = [said.subscribe(listener), real.listen(listener)]
        return () => {
          own.unsubscribe()
          stop()
        }
      },
    },
  }
}
