import { NodeEditor } from 'rete'
import { expect, test } from 'vitest'
import { hasten } from '../../../src/ui/canvas/view/quick-signal.ts'
import type { Schemes } from '../../../src/ui/canvas/view/schemes.ts'

/** Rete's editor, and what one who was there before it was made quicker has heard. */
function quickEditor() {
  const editor = new NodeEditor<Schemes>()
  const heard: string[] = []
  editor.addPipe((news) => {
    heard.push(news.type)
    return news
  })
  hasten(editor)
  return { editor, heard }
}

test('Rete tells of a node at once where nobody has to wait', () => {
  const { editor, heard } = quickEditor()
  void editor.addNode({ id: 'dense', type: 'dense' })
  expect(heard).toEqual(['nodecreate'])
})

test('whoever waits is waited for, and what is kept back goes no further', async () => {
  const { editor, heard } = quickEditor()
  const after: string[] = []
  editor.addPipe(async (news) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return news.type === 'nodecreate' && news.data.type === 'refused' ? undefined : news
  })
  editor.addPipe((news) => {
    after.push(news.type)
    return news
  })
  expect(await editor.addNode({ id: 'a', type: 'refused' })).toBe(false)
  expect(after).toEqual([])
  expect(await editor.addNode({ id: 'b', type: 'dense' })).toBe(true)
  expect(after).toEqual(['nodecreate', 'nodecreated'])
  expect(heard).toEqual(['nodecreate', 'nodecreate', 'nodecreated'])
  expect(editor.getNodes().map(({ id }) => id)).toEqual(['b'])
})
