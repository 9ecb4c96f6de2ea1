import { expect } from 'vitest'
import { Editor } from './editor.ts'
import { journey } from './journey.ts'

/**
 * The network, data and seed of graphs/digits-2000.json, for fewer epochs: same seed, same bits, and three of them reach
 * 0.945 on the test set. That all ten reach 0.95 is proven by `npm run systems`.
 */
const EPOCHS = 3
const SEED = 2
const MARK = 0.93

const SECOND = 1000
const ONE_EPOCH = 120 * SECOND
/** A page that opens, on a machine that is busy with tests. */
const SOON = { timeout: 30 * SECOND }

journey(
  'a newcomer builds digits-2000 on an empty canvas by dragging, trains it, stops, reloads, goes on and reaches 0.93',
  async ({ page, appUrl }) => {
    const editor = new Editor(page)
    const trainer = editor.node('trainer')
    const saved = () =>
      expect.poll(() => page.getByText('saved on this computer').isVisible(), SOON).toBe(true)
    const accuracy = async () => {
      const text = (await editor.node('evaluate').textContent()) ?? ''
      return Number(/([\d.]+)\s?%/.exec(text)?.[1] ?? 0) / 100
    }

    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto(appUrl)
    await page.getByRole('button', { name: 'New empty graph' }).click()
    await page.getByLabel('Seed', { exact: true }).fill(String(SEED))
    await buildNetwork(editor)
    await expect.poll(() => editor.node('dense').textContent(), SOON).toContain('1,982,592')
    await saved()

    const picture = () => editor.node('conv2d_3').locator('img').first().getAttribute('src')
    await expect.poll(() => editor.node('conv2d_3').innerHTML(), SOON).toContain('with random start weights')
    const before = await picture()
    await page.getByRole('button', { name: /^Run/ }).first().click()
    await expect.poll(() => trainer.textContent(), { timeout: ONE_EPOCH }).toMatch(/ left/)
    await expect.poll(picture, { timeout: ONE_EPOCH }).not.toBe(before)

    await expect.poll(() => trainer.textContent(), { timeout: ONE_EPOCH }).toContain(`2/${EPOCHS}`)
    await trainer.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => trainer.textContent(), SOON).toContain('stopped')
    // In the second epoch, or just before its first step.
    const stopped = await trainer.textContent()
    await saved()
    await page.reload()
    await expect.poll(() => trainer.textContent(), SOON).toBe(stopped)

    await trainer.getByRole('button', { name: 'Go on' }).click()
    await expect
      .poll(() => trainer.textContent(), { timeout: EPOCHS * ONE_EPOCH })
      .toMatch(/measuring|done|failed/)
    await expect.poll(() => trainer.textContent(), { timeout: ONE_EPOCH }).toContain('done')
    await expect.poll(accuracy, SOON).toBeGreaterThanOrEqual(MARK)

    await saved()
    const reached = await accuracy()
    const matrix = editor.node('confusion_matrix').getByRole('img')
    const counts = await matrix.first().getAttribute('aria-label')
    await page.reload()
    await expect.poll(accuracy, SOON).toBe(reached)
    expect(await matrix.first().getAttribute('aria-label')).toBe(counts)
    expect(await trainer.textContent()).toContain('done')
    await expect.poll(() => editor.node('conv2d_3').innerHTML(), SOON).toContain('with trained weights')
  },
  600 * SECOND,
)

async function buildNetwork(editor: Editor): Promise<void> {
  await editor.drag('digits', 120, 160)
  await editor.drag('scale', 380, 160)
  await editor.drag('conv2d', 640, 160)
  await editor.drag('conv2d', 900, 160)
  await editor.drag('conv2d', 1160, 160)
  await editor.drag('pooling', 120, 420)
  await editor.drag('flatten', 380, 420)
  await editor.drag('dense', 640, 420)
  await editor.drag('dense', 900, 420)
  await editor.drag('trainer', 1180, 440)
  await editor.drag('optimizer', 900, 680)
  await editor.drag('evaluate', 640, 740)
  await editor.drag('confusion-matrix', 1180, 740)

  await editor.wire(['digits', 'data'], ['scale', 'data'])
  await editor.wire(['scale', 'data'], ['conv2d', 'input'])
  await editor.wire(['conv2d', 'output'], ['conv2d_2', 'input'])
  await editor.wire(['conv2d_2', 'output'], ['conv2d_3', 'input'])
  await editor.wire(['conv2d_3', 'output'], ['pooling', 'input'])
  await editor.wire(['pooling', 'output'], ['flatten', 'input'])
  await editor.wire(['flatten', 'output'], ['dense', 'input'])
  await editor.wire(['dense', 'output'], ['dense_2', 'input'])
  await editor.wire(['dense_2', 'output'], ['trainer', 'network'])
  await editor.wire(['optimizer', 'optimizer'], ['trainer', 'optimizer'])
  await editor.wire(['trainer', 'model'], ['evaluate', 'model'])
  await editor.wire(['trainer', 'model'], ['confusion_matrix', 'model'])

  await editor.set('conv2d', 'Filters', '32')
  await editor.set('conv2d_2', 'Filters', '64')
  await editor.set('conv2d_3', 'Filters', '128')
  await editor.set('dense', 'Units', '128')
  await editor.set('dense_2', 'Units', '10')
  // The trainer says in words that ReLU is no probability, and offers the change.
  await editor
    .node('trainer')
    .getByRole('button', { name: /softmax/i })
    .click()
  await editor.set('trainer', 'Epochs', String(EPOCHS))
}
