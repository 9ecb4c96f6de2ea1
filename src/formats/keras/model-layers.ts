import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'

/** A layer of a model that was read. */
export interface FoundLayer {
  readonly className: string
  readonly name: string
  readonly config: JsonObject
  /** The layers of a model that is a layer of another. */
  readonly layers?: readonly FoundLayer[]
}

const MODELS = ['Functional', 'Model', 'Sequential']
/** Models in models; deeper than anybody builds them. */
const MOST_DEEP = 32

/** The layers of a model in the order of its file, whatever version of Keras wrote it; what is no layer is left out. */
export function layersOf(model: JsonObject, depth = 0): readonly FoundLayer[] {
  const { config } = model
  // Sequential was a list alone before Keras 2.2.
  const listed = Array.isArray(config) ? config : isJsonObject(config) ? config.layers : undefined
  if (!Array.isArray(listed) || depth > MOST_DEEP) return []
  return listed.flatMap((layer: Json): readonly FoundLayer[] => {
    if (!isJsonObject(layer) || typeof layer.class_name !== 'string') return []
    const settings = isJsonObject(layer.config) ? layer.config : {}
    const name = typeof layer.name === 'string' ? layer.name : settings.name
    const found = {
      className: layer.class_name,
      name: typeof name === 'string' ? name : '',
      config: settings,
    }
    return [MODELS.includes(found.className) ? { ...found, layers: layersOf(layer, depth + 1) } : found]
  })
}
