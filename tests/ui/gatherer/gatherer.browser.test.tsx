import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addPictures } from '../../../src/graph/values/edit-pictures.ts'
import { Gatherer } from '../../../src/ui/gatherer/gatherer.tsx'
import { gatheringOf } from '../../../src/ui/gatherer/gathering-of.ts'
import { stage } from '../../../testing/stage.ts'
import { hand } from '../support/hand.ts'
import { renderPart } from '../support/render-part.tsx'
import { graphOf } from '../support/small-graph.ts'

const hash = (number: number) => number.toString(16).padStart(64, '0')

/** The gatherer of a node with so many pictures in each class, in a real project. */
async function open(classes: Readonly<Record<string, number>>, extra: readonly [string, number][] = []) {
  await page.viewport(1000, 640)
  const { stage: built } = await stage({ graph: graphOf({ p: ['pictures', 0, 0] }) })()
  const gathering = gatheringOf(built.project!, 'p')
  let number = 0
  const every = Object.entries(classes).flatMap(([name, count]) =>
    Array.from({ length: count }, () => [name, ++number] as [string, number]),
  )
  gathering.kept.edit((now) =>
    addPictures(
      now,
      [...every, ...extra].map(([name, of], i) => ({
        content: hash(of),
        name: `${String(i + 1).padStart(5, '0')}.png`,
        class: name,
        width: 8,
        height: 8,
      })),
    ),
  )
  await gathering.kept.written()
  await renderPart(<Gatherer node="p" onClose={() => {}} />, { built })
  await expect.element(page.getByRole('listbox').first()).toBeVisible()
  return { project: built.project!, gathering }
}

type Opened = Awaited<ReturnType<typeof open>>
const names = ({ gathering }: Opened, className: string) => {
  const { classes, pictures } = gathering.kept.collection!
  return pictures.filter((each) => classes[each.class] === className).map(({ name }) => name.slice(0, 5))
}
const list = (name: string) => page.getByRole('listbox', { name })
const tile = (name: string) => page.getByRole('option', { name: `${name}.png` })
const selected = () =>
  page
    .getByRole('option', { selected: true })
    .all()
    .map((each) => each.element().getAttribute('aria-label')?.slice(0, 5))

test('pictures are selected by click, with Ctrl and Shift, all of a class with Ctrl+A, and by keys', async () => {
  await open({ cat: 12, dog: 2 })
  await userEvent.click(tile('00002'))
  await userEvent.keyboard('{Control>}')
  await userEvent.click(tile('00004'))
  await userEvent.keyboard('{/Control}')
  expect(selected()).toEqual(['00002', '00004'])
  await userEvent.keyboard('{Shift>}')
  await userEvent.click(tile('00006'))
  await userEvent.keyboard('{/Shift}')
  expect(selected()).toEqual(['00004', '00005', '00006'])
  await userEvent.keyboard('{ArrowRight}')
  expect(selected()).toEqual(['00007'])
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(selected()).toEqual(['00007', '00008'])
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(selected()).toHaveLength(12)
  await expect.element(page.getByText('12 pictures selected').first()).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  expect(selected()).toEqual([])
  await expect.element(page.getByRole('dialog')).toBeVisible()
})

test('selected pictures are moved by M and deleted by Delete; undo brings them back', async () => {
  const opened = await open({ cat: 4, dog: 2 })
  await userEvent.click(tile('00001'))
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}m')
  await page.getByRole('menuitem', { name: 'dog' }).click()
  expect(names(opened, 'dog')).toEqual(['00001', '00002', '00005', '00006'])
  // The focus is where it was.
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('listbox')
  await userEvent.keyboard('{Delete}')
  expect(names(opened, 'dog')).toEqual(['00005', '00006'])
  await opened.gathering.kept.written()
  await page.getByRole('button', { name: 'Undo: change the pictures' }).click()
  await page.getByRole('button', { name: 'Undo: change the pictures' }).click()
  await expect.poll(() => names(opened, 'cat')).toEqual(['00001', '00002', '00003', '00004'])
})

test('a mouse drags pictures into another class, and draws a band around several', async () => {
  const opened = await open({ cat: 8, dog: 1 })
  const middle = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const at = (name: string) => middle(tile(name).element())
  await expect.element(tile('00002')).toBeVisible()
  const grid = list('cat: 8 pictures').element().getBoundingClientRect()
  // Below the last row, up to the middle of the second picture.
  await hand.press({ x: grid.left + 4, y: grid.bottom - 20 })
  await hand.move(at('00002'), 'left')
  await hand.release(at('00002'))
  await expect.poll(() => selected().length).toBeGreaterThan(2)
  await userEvent.click(tile('00001'))
  const dog = middle(list('dog: 1 picture').element())
  await hand.press(at('00001'))
  await hand.move(dog, 'left')
  await hand.release(dog)
  await expect.poll(() => names(opened, 'dog')).toEqual(['00001', '00009'])
})

test('classes are renamed where their name stands, made one by the same name, and deleted', async () => {
  const opened = await open({ cat: 2, dog: 1, fox: 1 })
  const name = (value: string) =>
    page.getByRole('region', { name: value }).getByRole('textbox', { name: 'Name of the class' })
  await name('cat').fill('zebra')
  await userEvent.keyboard('{Enter}')
  await expect.element(name('zebra')).toHaveFocus()
  await name('dog').fill('zebra')
  await expect.element(page.getByText('becomes one with “zebra”')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(opened.gathering.kept.collection?.classes).toEqual(['fox', 'zebra'])
  await page.getByRole('button', { name: 'More for “fox”' }).click()
  await page.getByRole('menuitem', { name: 'Delete the class' }).click()
  expect(opened.gathering.kept.collection?.classes).toEqual(['zebra'])
})

test('pictures that are there twice are marked, and the copies removed', async () => {
  const opened = await open({ cat: 11, dog: 11 }, [['cat', 1]])
  await expect
    .element(page.getByRole('option', { name: '00001.png, there more than once' }))
    .toBeInTheDocument()
  await page.getByRole('button', { name: 'Remove the copy' }).click()
  expect(names(opened, 'cat')).toHaveLength(11)
  await expect.element(page.getByRole('button', { name: 'Remove the copy' })).not.toBeInTheDocument()
})

test('of ten thousand pictures, only those at sight are on the page', async () => {
  await open({ cat: 10_000 })
  const count = () => page.getByRole('option').all().length
  await expect.poll(count).toBeGreaterThan(20)
  expect(count()).toBeLessThan(200)
  list('cat: 10,000 pictures').element().scrollTop = 1e9
  await expect.element(tile('10000')).toBeVisible()
  expect(count()).toBeLessThan(200)
  await userEvent.click(tile('10000'))
  await userEvent.keyboard('{Home}')
  await expect.element(tile('00001')).toBeVisible()
})

test('a picture is pasted before anything is in the gatherer', async () => {
  const { stage: built } = await stage({ graph: graphOf({ p: ['pictures', 0, 0] }) })()
  await renderPart(<Gatherer node="p" onClose={() => {}} />, { built })
  const dialog = page.getByRole('dialog').element()
  await expect.poll(() => document.activeElement).toBe(dialog)
  const canvas = new OffscreenCanvas(4, 4)
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4)
  const clipboardData = new DataTransfer()
  clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }))
  dialog.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  await expect.poll(() => gatheringOf(built.project!, 'p').imports.value).toHaveLength(1)
})
