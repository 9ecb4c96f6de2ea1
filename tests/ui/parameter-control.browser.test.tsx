import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { registry } from '../../nodes/registry.ts'
import { emptyDocument } from '../../src/graph/document/document.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import { ParameterControl } from '../../src/ui/controls/parameter-control.tsx'
import { stage } from '../../testing/stage.ts'
import { StageProvider } from '../../testing/stage-provider.tsx'
import { WORDS } from '../../testing/words.ts'
import { edit } from './support/edit-parameter.tsx'

const field = () => page.getByRole('textbox').first()

describe('a number', () => {
  test.each(['0.25', '0,25'])('counts while it is typed, as %s', async (typed) => {
    const changes = await edit('dropout', 'rate', 0.5)
    await userEvent.fill(field(), typed)
    expect(changes.at(-1)).toBe(0.25)
  })

  test('shows the fraction mark of the language', async () => {
    await edit('optimizer', 'learningRate', 0.001, { language: 'de' })
    await expect.element(field()).toHaveValue('0,001')
  })

  test('that is out of bounds counts when the field is left, so that nothing turns red on the way', async () => {
    const changes = await edit('conv2d', 'filters', 16)
    await userEvent.fill(field(), '99999')
    expect(changes).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(changes).toEqual([99_999])
  })

  test('with words instead keeps the words, says what is wrong and leaves the document alone', async () => {
    const changes = await edit('conv2d', 'filters', 16)
    await userEvent.fill(field(), 'many')
    await userEvent.tab()
    await expect.element(field()).toHaveValue('many')
    await expect.element(field()).toHaveAccessibleDescription(/Filters: “many” is not a number\./)
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
    expect(changes).toEqual([])
    await userEvent.fill(field(), '8')
    await expect.element(page.getByText(/is not a number/)).not.toBeInTheDocument()
    expect(changes).toEqual([8])
  })

  test('goes back with Escape', async () => {
    const changes = await edit('conv2d', 'filters', 16)
    await userEvent.fill(field(), 'man')
    await userEvent.keyboard('{Escape}')
    await expect.element(field()).toHaveValue('16')
    expect(changes).toEqual([])
  })

  test('steps with the arrow keys, with Shift ten times as far, and stops at its bounds', async () => {
    const changes = await edit('conv2d', 'filters', 5)
    await userEvent.click(field())
    await userEvent.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(changes).toEqual([6, 16, 6, 1])
  })

  test('on a logarithmic scale steps by its leading digit', async () => {
    const changes = await edit('optimizer', 'learningRate', 0.003)
    await userEvent.click(field())
    await userEvent.keyboard('{ArrowUp}')
    expect(changes).toEqual([0.004])
  })

  test('changed from elsewhere replaces what was typed before', async () => {
    await edit('conv2d', 'filters', 16, { elsewhere: 64 })
    await userEvent.fill(field(), '32')
    await userEvent.click(page.getByRole('button', { name: 'elsewhere' }))
    await expect.element(field()).toHaveValue('64')
  })

  test('moves with its slider', async () => {
    const changes = await edit('dropout', 'rate', 0.5)
    const slider = page.getByRole('slider')
    slider.element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(changes).toHaveLength(1)
    expect(changes[0]).toBeGreaterThan(0.5)
    await expect.element(field()).toHaveValue(String(changes[0]))
  })
})

describe('a size', () => {
  test('changes height and width together until they are taken apart', async () => {
    const changes = await edit('conv2d', 'kernelSize', [3, 3])
    await userEvent.fill(page.getByRole('textbox', { name: /height/ }), '5')
    expect(changes.at(-1)).toEqual([5, 5])
    await userEvent.click(page.getByRole('button', { name: 'Same height and width' }))
    await userEvent.fill(page.getByRole('textbox', { name: /width/ }), '7')
    expect(changes.at(-1)).toEqual([5, 7])
  })
})

describe('classes', () => {
  test('are taken out and put back in order', async () => {
    const changes = await edit('digits', 'classes', [1, 7])
    await userEvent.click(page.getByRole('button', { name: 'Class 3' }))
    await userEvent.click(page.getByRole('button', { name: 'Class 1', exact: true }))
    expect(changes).toEqual([
      [1, 3, 7],
      [3, 7],
    ])
  })

  test('keep at least one', async () => {
    const changes = await edit('digits', 'classes', [7])
    await userEvent.click(page.getByRole('button', { name: 'Class 7' }), { force: true })
    expect(changes).toEqual([])
    await expect
      .element(page.getByRole('button', { name: 'Class 7' }))
      .toHaveAttribute('aria-disabled', 'true')
  })
})

describe('classes of arriving data', () => {
  const classNames = ['cat', 'dog', 'bird']

  test('are offered by name, and one that is not there can be taken out', async () => {
    const changes = await edit('select-classes', 'classes', [0, 7], { classNames })
    await userEvent.click(page.getByRole('button', { name: 'bird' }))
    await userEvent.click(page.getByRole('button', { name: 'Class 7' }))
    expect(changes).toEqual([
      [0, 2, 7],
      [0, 2],
    ])
  })

  test('are chosen by name one at a time, and by number while none arrives', async () => {
    const changes = await edit('one-vs-rest', 'class', 0, { classNames })
    await userEvent.selectOptions(page.getByRole('combobox'), 'dog')
    expect(changes).toEqual([1])
    const numbers = await edit('imbalance', 'class', 1)
    await userEvent.fill(page.getByRole('textbox').last(), '4')
    expect(numbers.at(-1)).toBe(4)
  })
})

test('a choice is chosen by the words of the language', async () => {
  const changes = await edit('conv2d', 'padding', 'valid', { language: 'de' })
  const words = WORDS.de.nodes.conv2d!.params.padding!.options!
  await userEvent.selectOptions(page.getByRole('combobox'), words.same!)
  expect(changes).toEqual(['same'])
})

test('a toggle is switched with the space bar', async () => {
  const changes = await edit('conv2d', 'bias', true)
  page.getByRole('switch').element().focus()
  await userEvent.keyboard(' ')
  expect(changes).toEqual([false])
})

test('an emptied field asks for a number, and is no longer blamed once the value has changed elsewhere', async () => {
  await edit('dense', 'units', 64, { elsewhere: 32 })
  const field = page.getByRole('textbox', { name: 'Units' })
  await userEvent.fill(field, '')
  await userEvent.keyboard('{Enter}')
  const blame = page.getByText('Units: there is nothing here yet. Enter a number.')
  await expect.element(blame).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'elsewhere' }))
  await expect.element(field).toHaveValue('32')
  await expect.element(blame).not.toBeInTheDocument()
  await expect.element(field).not.toHaveAttribute('aria-invalid')
})

/** Those that the inspector lists; the others are edited in the large view that a result has. */
const listed = [...registry.values()].flatMap((definition) =>
  Object.entries(resolveParams(definition.params, {}).params)
    .filter(([name]) => !(definition.params[name]!.inView && definition.plan.kind === 'result'))
    .map(([name, start]) => ({ definition, name, start })),
)

test('every parameter of every node type in the list has a control with its label', async () => {
  const { stage: built } = await stage({ graph: emptyDocument('any', 'Any') })()
  const screen = await render(
    <StageProvider language="en" stage={built}>
      {listed.map(({ definition, name, start }) => (
        <div key={`${definition.type} ${name}`} data-of={`${definition.type} ${name}`}>
          <ParameterControl definition={definition} name={name} value={start} onChange={() => {}} />
        </div>
      ))}
    </StageProvider>,
  )
  for (const { definition, name } of listed) {
    const of = `${definition.type} ${name}`
    const place = screen.container.querySelector(`[data-of="${of}"]`)!
    const label = WORDS.en.nodes[definition.type]!.params[name]!.label
    const labelled = place.querySelector('label')
    expect([of, labelled?.textContent]).toEqual([of, label])
    const control = place.querySelector(`[id="${labelled?.htmlFor}"]`)
    expect([of, control !== null]).toEqual([of, true])
  }
})
