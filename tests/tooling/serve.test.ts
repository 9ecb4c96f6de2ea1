import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import isolate from '../../.storybook/middleware.js'
import { createAppServer, listen } from '../../scripts/serve.js'

const digits = gzipSync('digits')
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
  await writeFile(join(folder, 'app/digits.idx.gz'), digits)
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

describe('the production server', () => {
  test('isolates the page and lets it load from nowhere else', async () => {
    const { status, headers } = await get('/')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
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
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(Buffer.from(await response.arrayBuffer())).toEqual(digits)
  })

  test.each([
    '/nothing',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.sources',
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
