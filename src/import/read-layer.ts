import type { Json, JsonObject } from '../graph/base/json.ts'
import type { AnyParams, KerasReading, NodeDefinition, ReadKeras } from '../graph/node/define-node.ts'
import type { Registry } from '../graph/node/registry.ts'

interface Reader {
  readonly definition: NodeDefinition
  readonly read: ReadKeras<AnyParams>
}

/** By what Keras calls a class; large and small letters and underscores make no difference. */
export type Readers = ReadonlyMap<string, readonly Reader[]>

export function readersOf(registry: Registry): Readers {
  const readers = new Map<string, Reader[]>()
  for (const definition of registry.values())
    for (const [name, read] of Object.entries(definition.reads ?? {})) {
      const known = readers.get(keyOf(name)) ?? []
      readers.set(keyOf(name), [...known, { definition, read }])
    }
  return readers
}

const keyOf = (className: string) => className.toLowerCase().replaceAll('_', '')

/** A node for something that Keras has. */
export interface ReadNode {
  readonly definition: NodeDefinition
  readonly params: AnyParams
  /** Settings that matter only for training, for which there is no word here. */
  readonly leftOut: readonly string[]
}

/** Why no node does what a class with these settings does; without a setting, none does it at all. */
export interface NoNode {
  readonly setting?: string
  readonly value?: Json
}

export function readKeras(
  readers: Readers,
  className: string,
  config: JsonObject,
  wanted: (definition: NodeDefinition) => boolean,
): ReadNode | NoNode {
  let refused: NoNode = {}
  for (const { definition, read } of readers.get(keyOf(className)) ?? []) {
    if (!wanted(definition)) continue
    const reading: KerasReading<AnyParams> = read(config)
    if ('params' in reading) {
      const { params } = reading
      return { definition, params: own(params), leftOut: [...(reading.leftOut ?? []), ...leftOutOf(config)] }
    }
    refused = { setting: reading.cannot, value: reading.value }
  }
  return refused
}

export function isNode(read: ReadNode | NoNode): read is ReadNode {
  return 'definition' in read
}

function own(params: Readonly<Record<string, Json | undefined>>): AnyParams {
  const set = Object.entries(params).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return Object.fromEntries(set)
}

/** Of any layer, what changes only how it is trained or how exactly it computes. */
function leftOutOf(config: JsonObject): readonly string[] {
  const strict = Object.keys(config).filter(
    (key) => /_(regularizer|constraint)$/.test(key) && (config[key] ?? null) !== null,
  )
  const frozen = config.trainable === false ? ['trainable'] : []
  const precise = /"float32"/.test(JSON.stringify(config.dtype ?? 'float32')) ? [] : ['dtype']
  return [...strict, ...frozen, ...precise]
}
