import { expect, it } from 'vitest'
import type { Setting } from '../../src/graph/variants/variant.ts'
import { variantsOf } from '../../src/graph/variants/variants-of.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, workbench } from './workbench.ts'

it('a member that fails leaves the others going on, says why, and is in the history where it has trained', async () => {
  const project = await workbench().open(
    smallDigits({ scale: { mode: 'none' }, hidden: { activation: 'linear' }, adam: { algorithm: 'sgd' } }),
  )
  const rates = [100, 1e-6].map((value): readonly Setting[] => [
    { node: 'adam', param: 'learningRate', value },
  ])
  const id = good(
    await project.groups.start({ kind: 'sweep', trainer: 'trainer', variants: variantsOf(rates, [1, 2]) }),
  )
  const [group] = await until(project.groups.groups, ([first]) => first?.status === 'completed')
  expect(group).toMatchObject({ id, status: 'completed' })
  expect(group!.members.map(({ status, problem }) => [status, problem?.code.startsWith('diverged')])).toEqual(
    [
      ['failed', true],
      ['completed', undefined],
      ['failed', true],
      ['completed', undefined],
    ],
  )
  const kept = await until(project.kept.runs, (runs) => runs.length === 4)
  const failed = kept.find(({ run }) => run === group!.members[0]!.run)
  expect(failed).toMatchObject({ status: 'failed', group: id })
  expect(good(await project.kept.read(failed!.run)).problem).toEqual(group!.members[0]!.problem)
})
