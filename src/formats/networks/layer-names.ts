/** Longer ones are cut: names stand in tables of every program that shows a model. */
const LONGEST = 60

/** What German writes where it has no such letter; other letters lose what stands on them. */
const SPELT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
  '×': 'x',
}

/**
 * A title as a name that every back end of Keras takes: TensorFlow makes scopes of names and refuses spaces, umlauts
 * and most signs in them, PyTorch points, Keras itself strokes. Empty where no letter is left.
 */
function plainName(title: string): string {
  const spelt = [...title.normalize('NFC')].map((sign) => SPELT[sign] ?? sign).join('')
  return spelt
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '')
}

/** `BatchNormalization` → `batch_normalization`, as Keras calls layers that nobody named and the places of weights. */
export function snakeCase(className: string): string {
  return className
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
}

/** What every object inherits: weights are looked up by the names of layers. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase())

/** Gives out names, each once; two that differ in capitals alone count as the same. */
export function layerNames(): (title: string, className: string) => string {
  const taken = new Set(INHERITED)
  return (title, className) => {
    const plain = plainName(title) || snakeCase(className)
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}_${count}`
    taken.add(name.toLowerCase())
    return name
  }
}
