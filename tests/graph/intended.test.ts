import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { graphOf } from '../nodes/small-graph.ts'

const REASON = { en: 'Raw on purpose.', de: 'Mit Absicht roh.' }
const mark: Operation = { kind: 'set-intended', id: 'trainer', code: 'inputs-not-scaled', reason: REASON }

/** Pixels of 0 to 255. */
const raw = graphOf(
  {
    digits: ['digits'],
    flatten: ['flatten'],
    out: ['dense', { units: 10, activation: 'softmax' }],
    adam: ['optimizer'],
    trainer: ['trainer'],
  },
  [
    'digits.data > flatten.input',
    'flatten.output > out.input',
    'out.output > trainer.network',
    'adam.optimizer > trainer.optimizer',
  ],
)

function after(document: GraphDocument, operation: Operation) {
  const applied = apply(document, operation)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return applied.value
}

const problemsOf = (document: GraphDocument, previous?: GraphDocument) =>
  check(document, registry, previous && check(previous, registry)).problems

describe('a warning that is intended', () => {
  it('is still found, with its reason, also when the check takes over the pass before', () => {
    const { document } = after(raw, mark)
    const [found, ...others] = problemsOf(document, raw)
    expect(found).toMatchObject({ code: 'inputs-not-scaled', severity: 'warning', intended: REASON })
    expect(others).toEqual([])
    expect(problemsOf(raw, document)[0]?.intended).toBeUndefined()
  })

  it('warns again when the mark is taken back, and undo brings the mark back', () => {
    const marked = after(raw, mark)
    expect(after(marked.document, marked.inverse).document).toEqual(raw)
    const unmarked = after(marked.document, { ...mark, reason: undefined })
    expect(unmarked.document).toEqual(raw)
    expect(after(unmarked.document, unmarked.inverse).document).toEqual(marked.document)
  })

  it('changes nothing about what is trained', () => {
    const plan = (document: GraphDocument) => compile(check(document, registry), 'trainer')
    expect(plan(after(raw, mark).document)).toEqual(plan(raw))
  })

  it('goes into the file and comes back, in one language or in both', () => {
    for (const reason of [REASON, 'one text']) {
      const { document } = after(raw, { ...mark, reason })
      const read = parseDocument(serializeDocument(document), registry)
      expect(read).toMatchObject({ ok: true, value: { document, problems: [] } })
    }
  })

  it.each([[{}], [{ 'inputs-not-scaled': 7 }], [['inputs-not-scaled']], ['yes']])(
    'is left out of a file that says %j, and the node is kept',
    (intended) => {
      const file = JSON.parse(serializeDocument(raw))
      file.nodes.trainer.intended = intended
      const read = parseDocument(JSON.stringify(file), registry)
      if (!read.ok) throw new Error('no graph')
      expect(read.value.document).toEqual(raw)
      expect(read.value.problems.map(({ code }) => code)).toEqual(['file-field-dropped'])
    },
  )

  it('is never an error: what keeps a node from working cannot be meant', () => {
    const wrong = after(raw, { kind: 'set-param', id: 'out', param: 'activation', value: 'relu' }).document
    const code = 'output-no-probabilities'
    const { document } = after(wrong, { ...mark, code })
    const found = problemsOf(document).find((problem) => problem.code === code)
    expect(found).toMatchObject({ severity: 'error' })
    expect(found?.intended).toBeUndefined()
  })
})
