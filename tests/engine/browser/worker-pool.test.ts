import { expect, test } from 'vitest'
import type { WorkerLink } from '../../../src/engine/browser/worker-link.ts'
import { createWorkerPool, type WorkerPool } from '../../../src/engine/browser/worker-pool.ts'

type Link = { -readonly [K in keyof WorkerLink]: WorkerLink[K] }

function poolOfTwo(): { pool: WorkerPool; opened: Link[] } {
  const opened: Link[] = []
  const open = () => {
    const link: Link = { send() {}, receive() {}, expect() {}, isBroken: false, close() {} }
    opened.push(link)
    return link
  }
  return { pool: createWorkerPool(open, 2), opened }
}

function borrowed(pool: WorkerPool): WorkerLink | undefined {
  let link: WorkerLink | undefined
  pool.borrow((ready) => {
    link = ready
  })
  return link
}

test('a worker opened for somebody who will come is the one that this person gets', () => {
  const { pool, opened } = poolOfTwo()
  pool.warm()
  pool.warm()
  expect(opened).toHaveLength(1)
  expect(borrowed(pool)).toBe(opened[0])
})

test('no worker is opened beforehand while there is one, at work or waiting, nor after the pool was closed', () => {
  const { pool, opened } = poolOfTwo()
  const link = borrowed(pool) as WorkerLink
  pool.warm()
  pool.giveBack(link)
  pool.warm()
  pool.close()
  pool.warm()
  expect(opened).toHaveLength(1)
})

test('a worker that broke while it waited is given to nobody', () => {
  const { pool, opened } = poolOfTwo()
  pool.warm()
  opened[0]!.isBroken = true
  expect(borrowed(pool)).toBe(opened[1])
})
