// Imported first. On one thread: what helpers call is not seen, and they may take all parts of a kernel.
Object.defineProperty(globalThis, 'SharedArrayBuffer', { value: undefined })
