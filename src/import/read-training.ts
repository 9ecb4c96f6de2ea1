import { isJsonObject, type Json, type JsonObject } from '../graph/base/json.ts'
import { isNode, type NoNode, type Readers, type ReadNode, readKeras } from './read-layer.ts'

/** What a file says of how a network was trained. */
export interface ReadTraining {
  readonly optimizer?: ReadNode
  /** How the learning rate changes, where the optimizer has no setting of its own for it. */
  readonly schedule?: ReadNode
  readonly loss?: ReadNode
  /** The loss is told what comes before softmax or sigmoid, which is then missing at the end of the network. */
  readonly fromLogits: boolean
  /** Names of an optimizer or a loss for which there is no node. */
  readonly unknown: readonly string[]
}

/** Reads `compile_config` of Keras 3 or `training_config` of Keras 2, which lie in the model or beside it. */
export function readTraining(readers: Readers, training: JsonObject | undefined): ReadTraining {
  const optimizer = namedConfig(training?.optimizer ?? training?.optimizer_config ?? null)
  const loss = namedConfig(training?.loss ?? null)
  const unknown: string[] = []
  const read = (asked: typeof loss, category: string): ReadNode | undefined => {
    if (!asked) return undefined
    const found: ReadNode | NoNode = readKeras(
      readers,
      asked.name,
      asked.config,
      ({ type }) => type === category,
    )
    if (isNode(found)) return found
    unknown.push(asked.name)
    return undefined
  }
  const [readOptimizer, readLoss] = [read(optimizer, 'optimizer'), read(loss, 'loss')]
  const rate = namedConfig(optimizer?.config.learning_rate ?? null)
  const schedule = rate && readKeras(readers, rate.name, rate.config, ({ type }) => type === 'schedule')
  return {
    ...(readOptimizer && { optimizer: readOptimizer }),
    ...(readOptimizer && schedule && isNode(schedule) && { schedule }),
    ...(readLoss && { loss: readLoss }),
    fromLogits: loss?.config.from_logits === true,
    unknown,
  }
}

/** A name with its settings; of several outputs, the first has it. */
function namedConfig(value: Json): { readonly name: string; readonly config: JsonObject } | undefined {
  if (typeof value === 'string') return { name: value, config: {} }
  if (Array.isArray(value)) return namedConfig((value as readonly Json[])[0] ?? null)
  if (!isJsonObject(value)) return undefined
  const { class_name, config } = value
  // Keras 3 writes a bare function with its name in the place of the config.
  if (typeof config === 'string') return { name: config, config: {} }
  if (typeof class_name === 'string') return { name: class_name, config: isJsonObject(config) ? config : {} }
  return namedConfig(Object.values(value)[0] ?? null)
}
