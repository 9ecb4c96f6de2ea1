// @ts-check

/**
 * Flags for a browser under test: no sandbox where the kernel refuses one to
 * root, and no traffic of its own.
 * @type {string[]}
 */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
]
