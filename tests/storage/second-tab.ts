import type {
  IndexedDbStorageOptions,
  openIndexedDbStorage,
} from '../../src/storage/indexed-db/open-indexed-db-storage.ts'
import type { Storage } from '../../src/storage/types.ts'
import { unwrap } from './harness.ts'

/** A page of its own, with its own storage. */
export interface SecondTab {
  readonly storage: Storage
  /** At once, as when a person closes it: nothing in it goes on. */
  close(): void
}

export async function openSecondTab(name: string, options: IndexedDbStorageOptions = {}): Promise<SecondTab> {
  const frame = document.createElement('iframe')
  const script = new URL('./tab-script.ts', import.meta.url)
  frame.srcdoc = `<script type="module" src="${script}"></script>`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow as unknown as { openIndexedDbStorage: typeof openIndexedDbStorage }
  return {
    storage: unwrap(await page.openIndexedDbStorage({ ...options, name })),
    close: () => frame.remove(),
  }
}
