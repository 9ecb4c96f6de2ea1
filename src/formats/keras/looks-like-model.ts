/** What stands near the beginning of a model that Keras or TensorFlow.js wrote as JSON. */
const MODEL = /"modelTopology"|"class_name"\s*:\s*"(Functional|Model|Sequential)"/
/** A graph begins with its format, and may hold such words of a layer that it does not know. */
const GRAPH = /^\{\s*"format"\s*:\s*\d/

/** Whether a text is the model of a network, as far as its beginning tells. */
export function looksLikeModel(text: string): boolean {
  const start = text.trimStart()
  return start.startsWith('{') && !GRAPH.test(start) && MODEL.test(start)
}
