import { LANGUAGES, type Text, textIn } from '../../graph/base/text.ts'
import type { DatasetConfig } from '../../graph/plan/plan.ts'
import { fullInk } from '../../graph/values/full-ink.ts'
import { type DataValue, sizeOf } from '../../graph/values/port-value.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import type { PageAnswer, PageContents, PageField, PageInput } from './page-contents.ts'

/** More numbers than anybody fills in one by one. */
const MOST_FIELDS = 200
/** How the column and its word are written in the name of an input that is 1 for that word (nodes/data/table). */
const IS = ' = '

/** What a page says of a network, and what it lets people ask. */
export function describePage(network: PortableNetwork, title: Text): PageContents {
  const { data, evaluation, plan, epochs } = network
  return {
    format: 1,
    title,
    input: inputOf(network),
    answer: answerOf(network),
    trainedOn: {
      kind: plan.data.dataset.kind,
      ...(data && { examples: data.examples.train }),
      epochs,
    },
    ...(evaluation && { evaluation }),
    parameters: network.weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
  }
}

function inputOf(network: PortableNetwork): PageInput {
  const { inputShape: shape, data, inputNames } = network
  const [first = 0] = shape
  if (shape.length === 3 && (shape[2] === 1 || shape[2] === 3)) return pictureOf(network)
  const isTable = data?.features !== undefined || inputNames !== undefined
  if (shape.length === 1 && isTable && first <= MOST_FIELDS)
    return { kind: 'fields', shape, fields: fieldsOf(first, data, inputNames) }
  return { kind: 'numbers', shape }
}

function pictureOf({ inputShape: shape, data, plan }: PortableNetwork): PageInput {
  const { dataset } = plan.data
  return {
    kind: 'picture',
    shape,
    full: fullInk(data?.range ?? [0, 255]),
    fit: dataset.kind === 'own-pictures' ? dataset.fit : 'crop',
    ...(LIGHT_ON_DARK.includes(dataset.kind) && { isInk: true }),
    ...(dataset.kind === 'digits' && { isWritten: true }),
  }
}

const LIGHT_ON_DARK: readonly DatasetConfig['kind'][] = ['digits', 'fashion']

function fieldsOf(count: number, data: DataValue | undefined, names: readonly string[] | undefined) {
  const fields: PageField[] = []
  for (let at = 0; at < count; at++) {
    const feature = data?.features?.[at]
    const name = feature?.name ?? names?.[at] ?? `x${at + 1}`
    const range = data?.extents?.[at]
    const parts = range?.[0] === 0 && range[1] === 1 ? columnAndWord(name) : undefined
    const last = fields.at(-1)
    if (!parts)
      fields.push({
        kind: 'number',
        name,
        ...(feature?.unit && { unit: feature.unit }),
        ...(range?.every(Number.isFinite) && { range }),
      })
    else if (last?.kind === 'choice' && JSON.stringify(last.name) === JSON.stringify(parts.column))
      fields[fields.length - 1] = { ...last, words: [...last.words, parts.word] }
    else fields.push({ kind: 'choice', name: parts.column, words: [parts.word] })
  }
  return fields
}

/** `colour = red` is 1 where the column “colour” says “red”. */
function columnAndWord(name: Text): { readonly column: Text; readonly word: string } | undefined {
  const said = textIn(name, 'en')
  const at = said.indexOf(IS)
  if (at < 0) return undefined
  const word = said.slice(at + IS.length)
  if (typeof name === 'string') return { column: said.slice(0, at), word }
  const columns = LANGUAGES.map((language) => [
    language,
    textIn(name, language).slice(0, -(IS.length + word.length)),
  ])
  return { column: Object.fromEntries(columns), word }
}

/** The names in every language where the data has them. */
function answerOf({ answer, data }: PortableNetwork): PageAnswer {
  const known = data?.target.names
  const names = known?.length === answer.names.length ? known : answer.names
  return answer.kind === 'classes'
    ? { kind: 'classes', names }
    : { kind: 'numbers', names, units: answer.names.map((_, at) => answer.units[at] ?? null) }
}
