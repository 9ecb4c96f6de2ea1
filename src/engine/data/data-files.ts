/** Where the built-in data comes from: the file system in Node, the page's server in the browser. */
export interface DataFiles {
  /**
   * The bytes of a file such as `digits/train-labels.idx.gz`; `size` where it is known.
   * Rejects with a DataFault when it cannot be had.
   */
  open(path: string): Promise<{ readonly bytes: ReadableStream<Uint8Array>; readonly size?: number }>
}
