// @ts-check

/** What a browser offers, asked for by use and not by name; one row of the table each. */
export const facts = `(async () => {
  const simd = [0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11]
  const relaxed = [0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,15,1,13,0,65,1,253,15,65,2,253,15,253,128,2,11]
  const valid = (bytes) => WebAssembly.validate(Uint8Array.from(bytes))
  const says = (yes) => (yes ? 'yes' : 'no')
  const shares = () => {
    try {
      new MessageChannel().port1.postMessage(new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true }))
      return typeof SharedArrayBuffer === 'function'
    } catch {
      return false
    }
  }
  const keepsBlobs = () => new Promise((resolve) => {
    const opening = indexedDB.open('blobs', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('blobs')
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      const end = (kept) => {
        opening.result.close()
        indexedDB.deleteDatabase('blobs')
        resolve(kept)
      }
      try {
        const writing = opening.result.transaction('blobs', 'readwrite')
        writing.objectStore('blobs').put(new Blob(['?']), 'blob')
        writing.oncomplete = () => end(true)
        writing.onabort = () => end(false)
      } catch {
        end(false)
      }
    }
  })
  const chip = [...document.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? each.textContent)
    .find((text) => /^Training runs on/.test(text)) ?? ''
  return {
    isolated: says(crossOriginIsolated),
    'shared memory': says(shares()),
    'back end': chip.replace(/^Training runs on:? */, ''),
    SIMD: says(valid(simd)),
    'relaxed SIMD': says(valid(relaxed)),
    'IndexedDB': says('indexedDB' in self),
    'blobs in IndexedDB': says(await keepsBlobs()),
    'private file system (OPFS)': says(await navigator.storage?.getDirectory?.().then(() => true, () => false)),
    'Web Locks': says(navigator.locks !== undefined),
    'persistent storage can be asked for': says(navigator.storage?.persist !== undefined),
    'size of storage is told': says(navigator.storage?.estimate !== undefined),
    'Cache Storage': says('caches' in self),
    'WebCodecs (video)': says('VideoDecoder' in self),
    'navigator.language': navigator.language,
  }
})()`
