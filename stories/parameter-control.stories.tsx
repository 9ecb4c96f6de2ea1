import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ComponentProps, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { registry } from '../nodes/registry.ts'
import type { Json } from '../src/graph/base/json.ts'
import { problem } from '../src/graph/document/problem.ts'
import { ParameterControl } from '../src/ui/controls/parameter-control.tsx'

/** Keeps the value, as a document would. */
function Kept(props: Omit<ComponentProps<typeof ParameterControl>, 'onChange'>) {
  const [value, setValue] = useState<Json | undefined>(props.value)
  const [isSet, setIsSet] = useState(false)
  return (
    <div style={{ width: props.compact ? 160 : 250, padding: 16, background: 'var(--panel)' }}>
      <ParameterControl
        {...props}
        value={value}
        onChange={(next) => {
          setValue(next)
          setIsSet(true)
        }}
        onReset={
          isSet
            ? () => {
                setValue(props.value)
                setIsSet(false)
              }
            : undefined
        }
      />
    </div>
  )
}

const node = (type: string) => registry.get(type)!

const meta: Meta<typeof Kept> = { title: 'Controls/Parameter', component: Kept, args: { explain: true } }
export default meta
type Story = StoryObj<typeof Kept>

export const WholeNumber: Story = { args: { definition: node('conv2d'), name: 'filters', value: 16 } }

export const FactorsOfTen: Story = {
  args: { definition: node('optimizer'), name: 'learningRate', value: 0.001 },
}

export const WithSlider: Story = { args: { definition: node('dropout'), name: 'rate', value: 0.5 } }

export const Choice: Story = { args: { definition: node('conv2d'), name: 'activation', value: 'relu' } }

export const Toggle: Story = { args: { definition: node('conv2d'), name: 'bias', value: true } }

export const Size: Story = { args: { definition: node('conv2d'), name: 'kernelSize', value: [3, 3] } }

export const Classes: Story = {
  args: { definition: node('digits'), name: 'classes', value: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
}

export const TooLarge: Story = {
  args: {
    definition: node('conv2d'),
    name: 'filters',
    value: 99_999,
    problem: problem(
      'param-too-large',
      { param: { en: 'Filters', de: 'Filter' }, value: 99_999, max: 4096 },
      { param: 'filters', fix: { kind: 'set', param: 'filters', value: 4096 } },
    ),
    onFix: () => {},
  },
}

export const NotANumber: Story = {
  args: { definition: node('conv2d'), name: 'filters', value: 16 },
  async play({ canvasElement }) {
    const field = within(canvasElement).getByRole('textbox')
    await userEvent.clear(field)
    await userEvent.type(field, 'many')
    await userEvent.tab()
    await expect(field).toHaveValue('many')
    await expect(field).toHaveAccessibleDescription(/many/)
  },
}

export const Disabled: Story = {
  args: { definition: node('optimizer'), name: 'learningRate', value: 0.001, disabled: true },
}

export const OnTheCard: Story = {
  args: { definition: node('conv2d'), name: 'kernelSize', value: [3, 5], compact: true },
}

export const ChoiceOnTheCard: Story = {
  args: { definition: node('conv2d'), name: 'activation', value: 'relu', compact: true },
}
