import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { fetchedDataFiles } from '../../../src/engine/browser/fetched-data-files.ts'

let close = () => {}
afterEach(() => close())

/** A server that lets its first requests wait for ever. */
async function serverSilentFor(requests: number): Promise<string> {
  let asked = 0
  const server = createServer((_request, response) => {
    if (++asked > requests) response.end('here')
  })
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('a server that does not answer is asked once more', async () => {
  const { bytes } = await fetchedDataFiles(await serverSilentFor(1), 200).open('digits/file')
  expect(await new Response(bytes).text()).toBe('here')
})

test('a file of a server that never answers is absent, in words', async () => {
  const files = fetchedDataFiles(await serverSilentFor(9), 500)
  await expect(files.open('digits/file')).rejects.toMatchObject({
    kind: 'absent',
    message: 'no answer for 1 s',
  })
})
