/** Why a part could not be loaded. */
export type LateFailure =
  /** No server, or it does not have the files. */
  | 'unreachable'
  /** The server has another version of the page. */
  | 'newer'
  /** The files can be had, but the browser does not take them any more, or they fail. */
  | 'stuck'

export type LateState<M> =
  | { readonly kind: 'unloaded' }
  | { readonly kind: 'ready'; readonly module: M }
  | { readonly kind: 'failed'; readonly failure: LateFailure }

/** A part of the program that is loaded when it is wanted, and may be loaded again when that has failed. */
export interface LateModule<M> {
  readonly state: () => LateState<M>
  readonly subscribe: (changed: () => void) => () => void
  /** Loads it unless it is there. Never rejects. The same promise for all who ask while it is being loaded. */
  readonly load: () => Promise<LateState<M>>
  /** Loads it before anybody needs it; that it could not be had is forgotten. */
  readonly ahead: () => void
  /** Whoever wants it next tries again by that alone. */
  readonly forgetFailure: () => void
}

/**
 * @param name the module's path below src/ui without its ending, as {@link filesOfPart} knows it
 * @param importIt calls `import`
 */
export function lateModule<M>(name: string, importIt: () => Promise<M>): LateModule<M> {
  let state: LateState<M> = { kind: 'unloaded' }
  let loading: Promise<LateState<M>> | undefined
  let isWanted = false
  const listeners = new Set<() => void>()

  async function attempt(): Promise<LateState<M>> {
    const files = filesOfPart(name)
    try {
      // A module that failed to load once is never tried again by Firefox, so nothing is imported that is not here.
      await Promise.all(files.map(fetchOnce))
    } catch {
      return failed()
    }
    try {
      return { kind: 'ready', module: await importIt() }
    } catch (error) {
      console.warn(`${name} does not load: ${error instanceof Error ? error.message : error}`)
      return files.length > 0 ? { kind: 'failed', failure: 'stuck' } : failed()
    }
  }

  async function settle(): Promise<LateState<M>> {
    const next = await attempt()
    state = next.kind === 'failed' && !isWanted ? { kind: 'unloaded' } : next
    isWanted = false
    loading = undefined
    for (const listener of [...listeners]) listener()
    return state
  }

  function load(): Promise<LateState<M>> {
    if (state.kind === 'ready') return Promise.resolve(state)
    loading ??= settle()
    return loading
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    load() {
      isWanted = true
      return load()
    },
    ahead: () => void load(),
    forgetFailure() {
      if (state.kind === 'failed') state = { kind: 'unloaded' }
    },
  }
}

async function failed(): Promise<{ readonly kind: 'failed'; readonly failure: LateFailure }> {
  return { kind: 'failed', failure: (await isNewerThere()) ? 'newer' : 'unreachable' }
}

/** What the build wrote into the page (scripts/vite-late-files.js); nothing where the page is not built. */
function filesOfPart(name: string): readonly string[] {
  const text = document.getElementById('late-files')?.textContent
  return text ? ((JSON.parse(text) as Readonly<Record<string, readonly string[]>>)[name] ?? []) : []
}

const fetched = new Map<string, Promise<void>>()

/** Fetches a file unless that was done before. */
function fetchOnce(file: string): Promise<void> {
  const known = fetched.get(file)
  if (known) return known
  const fetching = fetchWhole(file)
  fetched.set(file, fetching)
  fetching.catch(() => fetched.delete(file))
  return fetching
}

/** To its last byte, so that the browser has it at hand. */
async function fetchWhole(file: string): Promise<void> {
  const response = await fetch(new URL(file, document.baseURI))
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (!response.ok || isPage) throw new Error(`HTTP ${response.status}`)
  await response.arrayBuffer()
}

/** The page's own script: vite puts a hash of all it is made of into the name. */
const ENTRY = /<script[^>]+type="module"[^>]+src="([^"]+)"/

/** Whether the server has another version of the page by now; `false` where it does not answer. */
async function isNewerThere(): Promise<boolean> {
  const mine = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  try {
    const response = await fetch(document.baseURI, { cache: 'no-store' })
    const theirs = response.ok && ENTRY.exec(await response.text())?.[1]
    return Boolean(mine && theirs) && mine !== theirs
  } catch {
    return false
  }
}
