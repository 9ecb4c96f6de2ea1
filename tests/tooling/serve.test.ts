import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import isolate from '../../.storybook/middleware.js'
import { precompress } from '../../scripts/precompress.js'
import { createAppServer, listen } from '../../scripts/serve.js'

const digits = gzipSync('digits')
const large = 'export const large = 1\n'.repeat(1000)
let folder: string
let server: ReturnType<typeof createAppServer>
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faltwerk-serve-'))
  await mkdir(join(folder, 'app/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'app/.sources'), 'hidden')
  await writeFile(join(folder, 'app/index.html'), '<!doctype html>')
  await writeFile(join(folder, 'app/assets/engine-abc123.js'), 'export {}')
  await writeFile(join(folder, 'app/assets/kernels-abc123.wasm'), 'wasm')
  await writeFile(join(folder, 'app/assets/large-abc123.js'), large)
  await writeFile(join(folder, 'app/digits.idx.gz'), digits)
  await precompress(join(folder, 'app'))
  server = createAppServer(join(folder, 'app'))
  port = await listen(server, 0)
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(`http://localhost:${port}${path}`, init)

/** Sends the path as it is; fetch would tidy it up first. */
const statusOfRaw = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })

/** What comes over the wire, as it comes; fetch would unpack it. */
const getRaw = (path: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding }
    request({ host: 'localhost', port, path, headers }, async (response) => {
      resolve({ headers: response.headers, body: Buffer.concat(await response.toArray()) })
    })
      .on('error', reject)
      .end()
  })

/** Where Linux lists the open files of a process. */
const OPEN_FILES = '/proc/self/fd'

/** Asks for a file and goes away at its first bytes. */
const breakOff = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = connect({ host: 'localhost', port }, () =>
      asking.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`),
    )
    asking.once('data', () => asking.destroy())
    asking.once('close', () => resolve())
    asking.once('error', reject)
  })

describe('the production server', () => {
  test('isolates the page and lets it load from nowhere else', async () => {
    const { status, headers } = await get('/')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/)
  })

  test('keeps hashed files for ever and asks again for the page', async () => {
    expect((await get('/assets/engine-abc123.js')).headers.get('cache-control')).toContain('immutable')
    const page = await get('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const again = await get('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('sends wasm as wasm, so that it compiles while it loads', async () => {
    const { headers } = await get('/assets/kernels-abc123.wasm')
    expect(headers.get('content-type')).toBe('application/wasm')
  })

  test('sends a gz file as the bytes it is', async () => {
    const response = await get('/digits.idx.gz', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('identity')
    expect(response.headers.get('content-type')).toBe('application/gzip')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(digits)
  })

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('to who accepts %s it sends %s', async (accepted, encoding, unpack) => {
    const { headers, body } = await getRaw('/assets/large-abc123.js', accepted)
    expect(unpack(body).toString()).toBe(large)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers['content-type']).toBe('text/javascript')
    expect(headers['cache-control']).toContain('immutable')
    // A cache between must not hand one to who wants the other.
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp')
    if (encoding) expect(body.length).toBeLessThan(large.length / 10)
  })

  test('the build compresses what that makes smaller, to the same bytes each time, and nothing twice', async () => {
    const compressed = () =>
      readdirSync(join(folder, 'app'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(br|gz)$/.test(name))
        .sort()
    const bytes = () => compressed().map((name) => readFileSync(join(folder, 'app', name), 'base64'))
    expect(compressed()).toEqual([
      join('assets', 'large-abc123.js.br'),
      join('assets', 'large-abc123.js.gz'),
      'digits.idx.gz',
    ])
    const before = bytes()
    await precompress(join(folder, 'app'))
    expect(bytes()).toEqual(before)
  })

  test('sends a whole file to who asks for a part of it, and goes on', async () => {
    for (const range of ['bytes=0-3', 'bytes=9-2', 'bytes=99-']) {
      const response = await get('/assets/engine-abc123.js', { headers: { range } })
      expect([response.status, await response.text()]).toEqual([200, 'export {}'])
    }
  })

  test.each([
    '/nothing',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.sources',
    '/%2esources',
    '/assets',
    '/%E0%A4%A',
  ])('has nothing at %s', async (path) => {
    expect(await statusOfRaw(path)).toBe(404)
  })

  test('serves what was built after it started', async () => {
    await writeFile(join(folder, 'app/index.html'), '<!doctype html><p>new')
    await writeFile(join(folder, 'app/assets/new-abc123.js'), 'export {}')
    expect(await (await get('/')).text()).toBe('<!doctype html><p>new')
    expect((await get('/assets/new-abc123.js')).status).toBe(200)
  })

  test('takes no other method than reading', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405)
    const head = await get('/assets/engine-abc123.js', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '9', ''])
  })

  test('says that the app is being built while it is not there, and serves it as soon as it is', async () => {
    const asked = await get('/')
    expect(asked.status).toBe(200)
    await rename(join(folder, 'app'), join(folder, 'away'))
    try {
      const [page, part] = [await get('/'), await get('/assets/engine-abc123.js')]
      expect([page.status, part.status]).toEqual([503, 503])
      expect(page.headers.get('refresh')).toBe('1')
      expect(await page.text()).toMatch(/is being built.*\n.*wird gerade gebaut/)
    } finally {
      await rename(join(folder, 'away'), join(folder, 'app'))
    }
    expect((await get('/assets/engine-abc123.js')).status).toBe(200)
    expect((await get('/')).status).toBe(200)
  })

  test('has nothing any more where a file was that a new build has replaced', async () => {
    await writeFile(join(folder, 'app/assets/old-abc123.js'), 'export {}')
    expect((await get('/assets/old-abc123.js')).status).toBe(200)
    await rm(join(folder, 'app/assets/old-abc123.js'))
    expect((await get('/assets/old-abc123.js')).status).toBe(404)
  })

  test('sends a whole file, old or new, while builds replace it', async () => {
    const contents = ['a', 'b'].map((letter) => letter.repeat(300_000))
    const path = join(folder, 'app/index.html')
    let isOver = false
    await writeFile(path, contents[0] ?? '')
    const building = (async () => {
      for (let i = 0; !isOver; i++) {
        await writeFile(`${path}.new`, contents[i % 2] ?? '')
        await rename(`${path}.new`, path)
      }
    })()
    for (let i = 0; i < 25; i++) expect(contents).toContain(await (await get('/')).text())
    isOver = true
    await building
  })

  test.runIf(existsSync(OPEN_FILES))(
    'keeps nothing open of 2,000 downloads that were broken off',
    async () => {
      await writeFile(join(folder, 'app/large.bin'), '')
      await truncate(join(folder, 'app/large.bin'), 1 << 26)
      const open = () => readdirSync(OPEN_FILES).length
      await breakOff('/large.bin')
      const before = open()
      for (let round = 0; round < 40; round++)
        await Promise.all(Array.from({ length: 50 }, () => breakOff('/large.bin')))
      await expect.poll(open, { timeout: 10_000 }).toBeLessThanOrEqual(before + 2)
      expect((await get('/')).status).toBe(200)
    },
  )

  test('moves on to the next port where one is taken', async () => {
    const second = createAppServer(join(folder, 'app'))
    const got = await listen(second, port)
    second.close()
    expect(got).toBeGreaterThan(port)
    expect((server.address() as AddressInfo).port).toBe(port)
  })
})

test('the server of the stories sends the same headers for isolation', async () => {
  type Handler = Parameters<Parameters<typeof isolate>[0]['use']>[0]
  const handlers: Handler[] = []
  isolate({ use: (handler) => handlers.push(handler) })
  const stories = createServer((incoming, response) => {
    for (const handler of handlers) handler(incoming, response, () => response.end())
  })
  const answer = await fetch(`http://localhost:${await listen(stories, 0)}/iframe.html`)
  stories.close()
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  })
})
