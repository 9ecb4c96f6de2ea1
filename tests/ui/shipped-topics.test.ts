import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { hashOfGraph } from '../../src/sketches/hash-of-graph.ts'
import { FIRST_STEPS, SHIPPED_TOPICS } from '../../src/ui/start/shipped-topics.ts'
import type { Sketches } from '../../src/ui/start/sketch/sketch.ts'
import { good } from '../session/workbench.ts'

const textAt = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const files = readdirSync(new URL('../../graphs', import.meta.url)).map((file) => file.replace('.json', ''))
const sketches: Sketches = JSON.parse(textAt('src/ui/start/sketch/sketches.json'))

describe('the start screen', () => {
  it('shows every graph that ships, under one topic', () => {
    const listed = SHIPPED_TOPICS.flatMap(({ graphs }): readonly string[] => graphs.map(({ graph }) => graph))
    expect(new Set(listed).size).toBe(listed.length)
    expect(files.filter((name) => !listed.includes(name))).toEqual([])
    expect(FIRST_STEPS.filter((name) => !listed.includes(name))).toEqual([])
  })

  it('has a sketch of nothing else', () => {
    expect(Object.keys(sketches).filter((name) => !files.includes(name))).toEqual([])
  })

  it.each(files)('has a sketch of %s as it is now; else: npm run sketches', (name) => {
    const { document } = good(parseDocument(textAt(`graphs/${name}.json`), registry))
    expect(sketches[name]?.of).toBe(hashOfGraph(document))
    expect(sketches[name]!.rows.length + sketches[name]!.plots.length).toBeGreaterThan(0)
  })
})
