import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { edit } from './support/edit-parameter.tsx'
import { hand } from './support/hand.ts'

describe('a choice on a card', () => {
  const choice = () => page.getByRole('combobox', { name: 'Activation' })
  const place = () => choice().element().getBoundingClientRect()
  beforeEach(() => hand.move({ x: innerWidth - 1, y: innerHeight - 1 }))

  test('says what is chosen, and is no select before one reaches for it', async () => {
    await edit('conv2d', 'activation', 'relu', { compact: true })
    expect(choice().element().tagName).toBe('BUTTON')
    await expect.element(choice()).toHaveTextContent(/^ReLU$/)
    await expect.element(choice()).toHaveAttribute('aria-expanded', 'false')
  })

  test('says a value that cannot be chosen, too, and that it is wrong', async () => {
    await edit('conv2d', 'activation', 'step', { compact: true })
    await expect.element(choice()).toHaveTextContent('step')
    choice().element().focus()
    await expect.element(choice()).toHaveValue('')
    await userEvent.selectOptions(choice(), 'ReLU')
    await expect.element(choice()).toHaveValue('relu')
  })

  test('is chosen with a letter once the focus has come to it, forwards and backwards', async () => {
    const changes = await edit('conv2d', 'activation', 'relu', { compact: true })
    await userEvent.tab()
    await expect.element(choice()).toHaveFocus()
    expect(choice().element().tagName).toBe('SELECT')
    await userEvent.keyboard('t')
    expect(changes).toEqual(['tanh'])
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    await expect.element(choice()).toHaveFocus()
  })

  test('leaves the focus where it has gone, whatever is drawn anew', async () => {
    await edit('conv2d', 'activation', 'relu', { compact: true, elsewhere: 'tanh' })
    await userEvent.tab()
    await expect.element(choice()).toHaveFocus()
    await userEvent.tab()
    const elsewhere = page.getByRole('button', { name: 'elsewhere' })
    await expect.element(elsewhere).toHaveFocus()
    await userEvent.click(elsewhere)
    await expect.element(choice()).toHaveValue('tanh')
    await expect.element(elsewhere).toHaveFocus()
  })

  test('has the focus after a press on its label', async () => {
    await edit('conv2d', 'activation', 'relu', { compact: true })
    await userEvent.click(page.getByText('Activation'))
    await expect.element(choice()).toHaveFocus()
    expect(choice().element().tagName).toBe('SELECT')
  })

  test('stays where it is and as wide as it is when the pointer comes', async () => {
    await edit('conv2d', 'activation', 'relu', { compact: true })
    const before = place()
    await userEvent.hover(choice())
    await expect.poll(() => choice().element().tagName).toBe('SELECT')
    expect(place()).toEqual(before)
  })

  test('opens at the first tap of a finger, which ends on what it began on', async () => {
    await edit('conv2d', 'activation', 'relu', { compact: true })
    const { left, top, width, height } = place()
    const met: (EventTarget | null)[] = []
    for (const type of ['pointerup', 'mousedown'])
      addEventListener(type, ({ target }) => met.push(target), { capture: true, once: true })
    const pressed = choice().element()
    await hand.fingers('touchStart', [{ x: left + width / 2, y: top + height / 2 }])
    expect(choice().element()).toBe(pressed)
    await hand.fingers('touchEnd', [])
    await expect.element(choice()).toHaveFocus()
    // A select opens when the mouse that a tap stands for goes down on it.
    expect(met).toEqual([pressed, choice().element()])
    await userEvent.keyboard('{Escape}')
  })

  test('that may not be changed takes no focus', async () => {
    await edit('conv2d', 'activation', 'relu', { compact: true, disabled: true })
    await expect.element(choice()).toBeDisabled()
  })
})
