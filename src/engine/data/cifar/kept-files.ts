/** Files that a person gave to Faltwerk, kept on this computer. */
export interface KeptFiles {
  /** `undefined` where no file of this name is kept. */
  get(name: string): Promise<Blob | undefined>
  /** Rejects where there is no room or no way to keep it. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

/** In the memory of this program, as long as it runs. */
export function filesInMemory(): KeptFiles {
  const files = new Map<string, Blob>()
  return {
    get: async (name) => files.get(name),
    async put(name, bytes) {
      files.set(name, new Blob([bytes]))
    },
  }
}
