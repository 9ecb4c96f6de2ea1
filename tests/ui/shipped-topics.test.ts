import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SHIPPED_TOPICS } from '../../src/ui/start/shipped-topics.ts'

it('the start screen shows every graph that ships, under one topic', () => {
  const files = readdirSync(new URL('../../graphs', import.meta.url)).map((file) => file.replace('.json', ''))
  const listed = SHIPPED_TOPICS.flatMap(({ graphs }): readonly string[] => graphs)
  expect(new Set(listed).size).toBe(listed.length)
  expect(files.filter((name) => !listed.includes(name))).toEqual([])
})
