import { browserContents } from '../../contents/browser-contents.ts'
import type { ContentReader } from '../../contents/content-store.ts'
import { fetchedContents } from '../../contents/fetched-contents.ts'
import { withShipped } from '../../contents/with-shipped.ts'

/** What people brought and what ships with the app, as a worker reads it. @param dataUrl ends with a slash */
export function workerContents(dataUrl: string): ContentReader {
  return withShipped(browserContents(), fetchedContents(new URL('contents/', dataUrl).href))
}
