import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createNodeEngine } from '../../src/engine/node-engine.ts'
import { PHOTOGRAPH_SIZE, PHOTOGRAPHS } from '../../src/graph/photographs.ts'

const engine = createNodeEngine()
const cat = new URL('../../public/data/pictures/cat.jpg', import.meta.url)

it.each(PHOTOGRAPHS)(
  'the photograph “%s” is there in the size everybody counts on, and no blank',
  async (name) => {
    const reply = await engine.picture({ kind: 'photograph', name })
    if (!reply.ok) throw new Error(reply.problems[0]?.code)
    const { shape, values } = reply.value
    expect(shape).toEqual([...PHOTOGRAPH_SIZE, 3])
    expect(values).toHaveLength(240 * 320 * 3)
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(true)
    expect(new Set(values).size).toBeGreaterThan(200)
  },
)

it('a picture that the graph carries gives the same numbers as the file it came from', async () => {
  const jpeg = readFileSync(cat).toString('base64')
  const [own, shipped] = await Promise.all([
    engine.picture({ kind: 'own-picture', jpeg }),
    engine.picture({ kind: 'photograph', name: 'cat' }),
  ])
  if (!own.ok || !shipped.ok) throw new Error('no picture')
  expect(own.value.shape).toEqual(shipped.value.shape)
  expect(Buffer.from(own.value.values.buffer).equals(Buffer.from(shipped.value.values.buffer))).toBe(true)
})

it('a picture that is cut short or none at all is a problem in words', async () => {
  const jpeg = readFileSync(cat).subarray(0, 300).toString('base64')
  for (const broken of [jpeg, btoa('no picture'), 'not base64!'])
    expect(await engine.picture({ kind: 'own-picture', jpeg: broken })).toMatchObject({
      ok: false,
      problems: [{ code: 'picture-unreadable' }],
    })
})
