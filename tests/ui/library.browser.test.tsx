import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useSelection } from '../../src/ui/base/context.tsx'
import { AnnouncementsProvider } from '../../src/ui/base/notices/announcements.tsx'
import { type AddRequest, NODE_DRAG_TYPE, type Selection } from '../../src/ui/base/selection.ts'
import { Library } from '../../src/ui/library/library.tsx'
import { renderPart } from './support/render-part.tsx'

/** `closes`: it is a drawer, and gone once something was added. */
async function openLibrary(closes = false) {
  const asked: AddRequest[] = []
  let selection: Selection | undefined
  function Watched() {
    selection = useSelection()
    const [isOpen, open] = useState(true)
    return (
      <AnnouncementsProvider>
        <div style={{ display: 'flex', width: 220, height: 700 }}>
          {isOpen && <Library onAdded={closes ? () => open(false) : undefined} />}
        </div>
      </AnnouncementsProvider>
    )
  }
  const { project } = await renderPart(<Watched />, { graph: 'digits-2000' })
  selection!.adds.subscribe((request) => asked.push(request))
  return { asked, project }
}

const item = (name: string) => page.getByRole('button', { name, exact: true })
const search = () => page.getByRole('textbox', { name: 'Search nodes' })

describe('the library adds a node', () => {
  test('by click, and says so', async () => {
    const { asked } = await openLibrary()
    await userEvent.click(item('Dropout'))
    expect(asked).toEqual([{ type: 'dropout', at: undefined }])
    await expect.element(page.getByText('Dropout was added.')).toBeInTheDocument()
  })

  test('and says so where it closes with that', async () => {
    await openLibrary(true)
    await userEvent.click(item('Dropout'))
    await expect.element(page.getByText('Dropout was added.')).toBeInTheDocument()
    await expect.element(search()).not.toBeInTheDocument()
  })

  test('that answers the search best, by Enter', async () => {
    const { asked } = await openLibrary()
    await userEvent.fill(search(), 'drop')
    await userEvent.keyboard('{Enter}')
    expect(asked.map(({ type }) => type)).toEqual(['dropout'])
  })

  test('reached with the arrow keys from the search', async () => {
    const { asked } = await openLibrary()
    await userEvent.fill(search(), 'pooling')
    await expect.element(item('Dropout')).not.toBeInTheDocument()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(item('Global pooling')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(asked.map(({ type }) => type)).toEqual(['global-pooling'])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.element(search()).toHaveFocus()
  })

  test('where a finger lets it go', async () => {
    const { asked } = await openLibrary()
    const button = item('Dropout').element() as HTMLElement
    const finger = (type: string, x: number, y: number) =>
      button.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          isPrimary: true,
          pointerId: 1,
          pointerType: 'touch',
          clientX: x,
          clientY: y,
        }),
      )
    finger('pointerdown', 50, 300)
    finger('pointermove', 54, 300)
    expect(document.querySelectorAll('body > div[class*=ghost]')).toHaveLength(0)
    finger('pointermove', 320, 310)
    expect(document.querySelectorAll('body > div[class*=ghost]')).toHaveLength(1)
    finger('pointerup', 400, 320)
    expect(document.querySelectorAll('body > div[class*=ghost]')).toHaveLength(0)
    button.click()
    expect(asked).toEqual([{ type: 'dropout', at: { x: 400, y: 320 } }])
  })
})

test('a mouse drags the name of the node type', async () => {
  await openLibrary()
  const data = new DataTransfer()
  item('Dropout')
    .element()
    .dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: data }))
  expect(data.getData(NODE_DRAG_TYPE)).toBe('dropout')
})

test('Escape empties the search', async () => {
  await openLibrary()
  await userEvent.fill(search(), 'pooling')
  await userEvent.keyboard('{Escape}')
  await expect.element(search()).toHaveValue('')
  await expect.element(item('Dropout')).toBeVisible()
})
