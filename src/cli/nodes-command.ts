import { registry } from '../../nodes/registry.ts'
import type { Json } from '../graph/base/json.ts'
import type { NodeDefinition } from '../graph/node/define-node.ts'
import type { Parameter } from '../graph/node/parameter.ts'
import { resolveParams } from '../graph/node/resolve-params.ts'
import { CLI_WORDS } from './cli-words.ts'
import type { Terminal } from './terminal.ts'

/** A whole table is no line of text. */
const LONGEST_DEFAULT = 60

/** `faltwerk nodes`: every node type with its ports and parameters. */
export function nodesCommand(json: boolean, terminal: Terminal): number {
  const definitions = [...registry.values()].sort((a, b) => (a.type < b.type ? -1 : 1))
  if (json) terminal.print(JSON.stringify(definitions.map(asData)))
  else for (const definition of definitions) describe(definition, terminal)
  return 0
}

function asData({ type, version, category, inputs, outputs, params }: NodeDefinition) {
  const defaults = resolveParams(params, {}).params
  const parameters = Object.entries(params).map(([name, parameter]) => ({
    name,
    kind: parameter.kind,
    default: defaults[name],
    ...('min' in parameter ? { min: parameter.min, max: parameter.max } : {}),
    ...('options' in parameter ? { options: parameter.options } : {}),
  }))
  return {
    type,
    version,
    category,
    title: { en: CLI_WORDS.en.nodes[type]?.title, de: CLI_WORDS.de.nodes[type]?.title },
    inputs,
    outputs,
    parameters,
  }
}

function describe(definition: NodeDefinition, terminal: Terminal): void {
  const words = terminal.words.nodes[definition.type]
  terminal.print(`${definition.type}  ${words?.title}. ${words?.summary}`)
  const inputs = Object.entries(definition.inputs).map(([name, port]) => {
    const notes = [port.many && terminal.say('many'), port.optional && terminal.say('optional')].filter(
      Boolean,
    )
    return `${name}: ${port.type}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
  })
  const outputs = Object.entries(definition.outputs).map(([name, port]) => `${name}: ${port.type}`)
  if (inputs.length > 0) terminal.print(`  ${terminal.say('inputs')}  ${inputs.join(', ')}`)
  if (outputs.length > 0) terminal.print(`  ${terminal.say('outputs')}  ${outputs.join(', ')}`)
  const defaults = resolveParams(definition.params, {}).params
  for (const [name, parameter] of Object.entries(definition.params)) {
    const label = words?.params[name]?.label ?? name
    terminal.print(
      `  ${name}  ${label}: ${bounds(parameter)}, ${terminal.say('by-default')} ${plain(defaults[name])}`,
    )
  }
  terminal.print('')
}

function bounds(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'integer':
    case 'number':
      return `${parameter.min} … ${parameter.max}`
    case 'size':
      return `${parameter.min}×${parameter.min} … ${parameter.max}×${parameter.max}`
    case 'choice':
      return parameter.options.join(' | ')
    case 'toggle':
      return 'true | false'
    case 'picture':
      return `JPEG, base64, ≤ ${parameter.side} × ${parameter.side}`
    case 'table':
      return `≤ ${parameter.maxRows} × ${parameter.maxColumns}`
    case 'arrays':
      return '.npy, .npz, idx, CSV: --files'
    case 'pictures':
      return '{collection: SHA-256, classes: […]}'
    case 'kept':
      return '{…}'
    case 'axes':
      return '[{node, param, values: {kind: list | range | log-range, …}}, …]'
    case 'rows':
      return `[[number, …], …] (${parameter.most})`
    case 'classes':
    case 'class':
      return `0 … ${parameter.count - 1}`
    case 'grid': {
      const { rows, columns, min, max } = parameter
      return `${rows.min}×${columns.min} … ${rows.max}×${columns.max}, ${min} … ${max}`
    }
  }
}

function plain(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > LONGEST_DEFAULT ? `${text.slice(0, LONGEST_DEFAULT)}…` : text
}
