const files = import.meta.glob<string>('../../../graphs/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The graph files that ship with the app, by name: what the file is called without its ending. */
export const SHIPPED_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), text]),
)
