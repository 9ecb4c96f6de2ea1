import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { packageRoot } from '../../scripts/package-root.js'
import type { NetworkToExport } from '../../src/export/networks/network-format.ts'
import { page } from '../../src/export/networks/page/page.ts'
import { portableNetworkOf } from '../../src/export/networks/portable-network-of.ts'
import { readWebPage } from '../../src/formats/web-page/read-web-page.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'

const folder = join(packageRoot, 'graphs')
const words = { language: 'de', nodes: {}, sentences: {} } as const
const trained = readdirSync(folder).flatMap((file) => {
  const parsed = parseDocument(readFileSync(join(folder, file), 'utf8'), registry)
  if (!parsed.ok) throw new Error(file)
  const { document } = parsed.value
  const graph = check(document, registry)
  return Object.keys(document.nodes).flatMap((id) => {
    const plan = document.nodes[id]?.type === 'trainer' ? compile(graph, id) : undefined
    return plan?.ok ? [{ name: `${file}, ${id}`, document, graph, plan: plan.value }] : []
  })
})

describe('the networks of the graphs that ship', () => {
  test('are many', () => expect(trained.length).toBeGreaterThan(30))

  test.each(trained)(
    'leave as a page that says what it asks for: $name',
    async ({ document, graph, plan }) => {
      const known = { weights: [], before: [], shape: plan.inputShape }
      const network = portableNetworkOf({ graph, plan, epochs: 0, words }, known)
      const bytes = await page.write({ network, document, language: 'de' } as unknown as NetworkToExport)
      const html = new TextDecoder().decode(bytes as Uint8Array)
      expect(readWebPage(html).model.topology).toMatchObject({ class_name: 'Functional' })
      const [, text = ''] = /id="faltwerk-contents">(.*?)<\/script>/s.exec(html) ?? []
      const { input, answer, title } = JSON.parse(text)
      expect(title).toEqual(document.title)
      expect(answer.names).toHaveLength(plan.outputs === 1 && plan.target === 'classes' ? 2 : plan.outputs)
      expect(['picture', 'fields', 'numbers']).toContain(input.kind)
    },
  )
})
