// @ts-check

const DECLARATION = /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport declare function (\w+)\(([^)]*)\): (\w+);$/gm

/**
 * The types of the kernels, out of the declarations that AssemblyScript's compiler writes for its own bindings. These
 * stand for calls that copy structures and convert truth values; ours go to the module directly, where everything is a
 * number: addresses in bytes, also those of structures, counts, factors, and 0 or 1.
 * @param {string} bindings
 */
export function kernelTypes(bindings) {
  const kernels = [...bindings.matchAll(DECLARATION)].map(
    ([, comment = '', name = '', parameters, result]) => ({
      name,
      comment,
      parameters: (parameters ?? '').split(', ').flatMap((parameter) => parameter.match(/^\w+/) ?? []),
      result: result === 'void' ? 'void' : 'number',
    }),
  )
  if (kernels.length === 0) throw new Error('the compiler of AssemblyScript no longer declares its exports')
  const signatures = kernels.map(
    ({ name, comment, parameters, result }) =>
      `${comment.replaceAll(/^(?= *\S)/gm, '  ')}\n  ${name}(${parameters.map((each) => `${each}: number`).join(', ')}): ${result}\n`,
  )
  const withWorkspace = kernels.filter(({ parameters }) => parameters.at(-1) === 'workspace')
  return `// Made by scripts/build-kernels.js out of **/*.assembly.ts.

/** What the compiled kernels export. */
export interface KernelExports {
${signatures.join('')}}

/** Kernels whose last argument is the address of a workspace. */
export type KernelsWithWorkspace = ${withWorkspace.map(({ name }) => `'${name}'`).join(' | ')}
`
}
