import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kernelTypes } from '../../../scripts/kernel-types.js'
import type { KernelArguments, KernelHost } from '../../../src/engine/ops/runtime/kernel-host.ts'
import { kernelModule, loadKernelModule } from '../../../src/engine/ops/runtime/kernel-module.ts'

const generated = new URL('../../../src/engine/ops/runtime/generated/kernel-exports.d.ts', import.meta.url)

test('the types of the kernels name every function that the compiled module exports', async () => {
  await loadKernelModule(false)
  const declared = [...readFileSync(generated, 'utf8').matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name)
  const functions = WebAssembly.Module.exports(kernelModule(false)!).filter(({ kind }) => kind === 'function')
  expect(declared).toEqual(functions.map(({ name }) => name))
})

test('structures and truth values are numbers to a kernel, and what ends in a workspace is listed', () => {
  const declaration = (name: string, parameters: string) =>
    `/**\n * src/${name}\n */\nexport declare function ${name}(${parameters}): void;\n`
  const bindings =
    declaration('pool', 'shape: __Record0<undefined>, keep: boolean') +
    declaration('multiply', 'a: number, workspace: number')
  const types = kernelTypes(bindings)
  expect(types).toContain('  pool(shape: number, keep: number): void\n')
  expect(types).toContain("KernelsWithWorkspace = 'multiply'\n")
  expect(() => kernelTypes('export {}')).toThrow('no longer declares')
})

test('a call that does not fit its kernel does not compile', () => {
  const calls = ({ run }: KernelHost) => {
    run('reluGradient', [[1, 2, 3, 0, 4]])
    // @ts-expect-error an argument is missing
    run('reluGradient', [[1, 2, 3, 0]])
    // @ts-expect-error a kernel without a workspace is given one
    run('reluGradient', [[1, 2, 3, 0, 4]], 64)
    run('sumColumns', [[1, 8, 2, 0, 4]], 64)
    // @ts-expect-error a kernel with a workspace is given none
    run('sumColumns', [[1, 8, 2, 0, 4]])
    // @ts-expect-error there is no such kernel
    run('sumRows', [[1, 8, 2, 0, 4]])
  }
  const labelled: KernelArguments<'updateAdagrad'> = [1, 2, 3, 4, 0.1, 1e-7]
  expect([calls.length, labelled.length]).toEqual([1, 6])
})
