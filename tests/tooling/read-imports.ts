import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

/** One module that a file asks for. */
export interface Import {
  /** The importing file, below the repository, with slashes. */
  from: string
  /** A file or folder below the repository, or the name of a package. */
  to: string
  inside: boolean
  /** `export * from`. */
  everything: boolean
}

interface SyntaxNode {
  type: string
  [key: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  else if (isNode(value)) {
    yield value
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') yield* nodesOf(child)
  }
}

const textOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined

const isImportMeta = (value: unknown): boolean => isNode(value) && value.type === 'MetaProperty'

/** The modules a piece of syntax names: imports, re-exports, types, workers and globs. */
function namedBy(node: SyntaxNode): string[] {
  const found: (string | undefined)[] = []
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      found.push(textOf(node.source))
      break
    case 'NewExpression': {
      const [path, base] = node.arguments as unknown[]
      const isUrl = isNode(node.callee) && node.callee.name === 'URL'
      if (isUrl && isNode(base) && isImportMeta(base.object)) found.push(textOf(path))
      break
    }
    case 'CallExpression': {
      const callee = node.callee
      const isGlob =
        isNode(callee) &&
        isImportMeta(callee.object) &&
        isNode(callee.property) &&
        callee.property.name === 'glob'
      if (!isGlob) break
      const [patterns] = node.arguments as unknown[]
      const list = isNode(patterns) && Array.isArray(patterns.elements) ? patterns.elements : [patterns]
      found.push(...list.map(textOf).filter((text) => !text?.startsWith('!')))
    }
  }
  return found.filter((text) => text !== undefined)
}

/** A glob stands for the folder it looks into. */
const withoutStars = (path: string): string => path.replace(/\/[^/]*\*.*$/, '')

/** Every import in a source text, in the order of the text. */
export function importsIn(from: string, source: string): Import[] {
  const { program, errors } = parseSync(from, source)
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`)
  return [...nodesOf(program)].flatMap((node) =>
    namedBy(node).map((name) => {
      const inside = /^\.{0,2}\//.test(name)
      const path = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name)
      return {
        from,
        to: inside ? withoutStars(path.replace(/\?.*$/, '')) : name,
        inside,
        everything: node.type === 'ExportAllDeclaration',
      }
    }),
  )
}

/** Every import of a file below the repository. */
export const importsOf = (root: string, from: string): Import[] =>
  importsIn(from, readFileSync(posix.join(root, from), 'utf8'))
