import type { Locator, Page } from 'playwright-core'

/** The editor as a person handles it: by mouse, on what can be seen. */
export class Editor {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  node(id: string): Locator {
    return this.page.locator(`[data-node="${id}"]`)
  }

  port(node: string, port: string, side: 'in' | 'out'): Locator {
    return this.node(node).locator(`[data-port="${port}"][data-side="${side}"]`)
  }

  /** Drags a node type from the library, which is opened for it, to a place on the canvas, in pixels from the canvas's top left corner. */
  async drag(type: string, x: number, y: number): Promise<void> {
    const item = this.page.locator(`[data-type="${type}"]`)
    if ((await item.count()) === 0) await this.page.locator('[data-opens="data"]').click()
    await item.scrollIntoViewIfNeeded()
    await item.dragTo(this.page.getByRole('application'), { targetPosition: { x, y } })
  }

  /** Drags a wire from an output to an input. */
  async wire(from: readonly [string, string], to: readonly [string, string]): Promise<void> {
    const start = await this.middleOf(this.port(...from, 'out'))
    const end = await this.middleOf(this.port(...to, 'in'))
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
    await this.page.mouse.move(end.x, end.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Types a value into a field on a node's card. */
  async set(node: string, label: string, value: string): Promise<void> {
    const field = this.node(node).getByLabel(label, { exact: true })
    await field.fill(value)
    await field.press('Enter')
  }

  /** Drops a file on the page, as from the desktop. */
  async dropFile(name: string, text: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer()
        data.items.add(new File([content], fileName, { type: 'application/json' }))
        return data
      },
      [name, text] as const,
    )
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.getByRole('application').dispatchEvent(type, { dataTransfer: transfer })
    }
  }

  /** Drops a file of bytes on the page, whatever it shows. */
  async dropBytes(name: string, bytes: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const data = new DataTransfer()
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([content], fileName))
        return data
      },
      [name, bytes.toString('base64')] as const,
    )
    for (const type of ['dragenter', 'dragover', 'drop'])
      await this.page.locator('body').dispatchEvent(type, { dataTransfer: transfer })
  }

  private async middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
    const box = await locator.boundingBox()
    if (!box) throw new Error(`not on the screen: ${locator}`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
}
