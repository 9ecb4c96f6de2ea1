import type { Meta, StoryObj } from '@storybook/react-vite'
import { useMemo } from 'react'
import { expect } from 'storybook/test'
import { shownInstead } from '../.storybook/shown.tsx'
import { registry } from '../nodes/registry.ts'
import type { CheckedNode } from '../src/graph/check/checked-graph.ts'
import type { Category, NodeDefinition } from '../src/graph/node/define-node.ts'
import type { AnyNodeExample } from '../src/graph/node/node-example.ts'
import { ProjectProvider } from '../src/ui/base/context.tsx'
import { useText } from '../src/ui/base/language/use-text.ts'
import { NodeCard } from '../src/ui/canvas/card/node-card.tsx'
import { estimateHeight } from '../src/ui/layout/card-geometry.ts'
import { EXAMPLES } from '../testing/examples.ts'
import { stage } from '../testing/stage.ts'
import { EXAMPLE, exampleProject } from './support/example-project.ts'
import { expectReadable } from './support/reading.ts'

/** Every node type of a category: the cards of its own examples. */
function NodeTypes({ category }: { readonly category: Category }) {
  return (
    <div style={{ padding: 24 }}>
      {typesOf(category).map((definition) => (
        <NodeType key={definition.type} definition={definition} />
      ))}
    </div>
  )
}

const typesOf = (category: Category) =>
  [...registry.values()].filter((definition) => definition.category === category)

const examplesOf = ({ type }: NodeDefinition) => EXAMPLES[type] ?? []

function NodeType({ definition }: { readonly definition: NodeDefinition }) {
  const words = useText().node(definition.type)
  return (
    <section style={{ marginBottom: 40 }}>
      <h1 style={{ fontSize: 18 }}>{words?.title}</h1>
      <p style={{ marginBottom: 16, color: 'var(--muted)' }}>{words?.summary}</p>
      <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 28, alignItems: 'start' }}>
        {examplesOf(definition).map((example) => (
          <Example key={example.name} definition={definition} example={example} />
        ))}
      </ul>
    </section>
  )
}

/** As tall as a card is taken to be before it is drawn; nothing where a problem stands on it in words. */
function heightOf(checked: CheckedNode): number | undefined {
  return checked.problems.length === 0 && checked.definition?.type !== 'own-picture'
    ? estimateHeight(checked.definition, checked)
    : undefined
}

function Example(props: { readonly definition: NodeDefinition; readonly example: AnyNodeExample }) {
  const { definition, example } = props
  const project = useMemo(() => exampleProject(registry, definition, example), [definition, example])
  const checked = project.checked.value.node(EXAMPLE)!
  return (
    <li
      style={{ width: 216 }}
      data-example={`${definition.type}, ${example.name}`}
      data-height={heightOf(checked)}
    >
      <h2 style={{ marginBottom: 6, fontSize: 12 }}>{example.name}</h2>
      <ProjectProvider project={project}>
        <NodeCard id={EXAMPLE} />
      </ProjectProvider>
    </li>
  )
}

/** Cards that are not as tall as they are taken to be. */
const otherHeights = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-height]')].flatMap(({ dataset, lastElementChild }) => {
    const { offsetHeight } = lastElementChild as HTMLElement
    return Math.abs(offsetHeight - Number(dataset.height)) > 1
      ? [`${dataset.example}: ${offsetHeight} in place of ${dataset.height}`]
      : []
  })

const meta: Meta<typeof NodeTypes> = {
  title: 'Nodes/Types',
  component: NodeTypes,
  loaders: [stage()],
  async play({ canvasElement, args }) {
    const examples = typesOf(args.category).flatMap(examplesOf)
    await expect(examples.length).toBeGreaterThan(0)
    await expect(canvasElement.querySelectorAll('[data-card]').length).toBe(examples.length)
    await expectReadable(canvasElement)
    await expect(otherHeights(canvasElement)).toEqual([])
    await shownInstead({ language: 'de', theme: 'light' }, async () => {
      await expectReadable(canvasElement)
      await expect(otherHeights(canvasElement)).toEqual([])
    })
  },
}
export default meta
type Story = StoryObj<typeof NodeTypes>

export const Data: Story = { args: { category: 'data' } }
export const Layers: Story = { args: { category: 'layer' } }
export const Training: Story = { args: { category: 'training' } }
export const Results: Story = { args: { category: 'result' } }
export const Experiments: Story = { args: { category: 'experiment' } }
