// @ts-check
import { after } from './drivers.js'

/** What the steps need in the page: things are found by what a person reads on them. */
const tools = `
const named = (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
const button = (name, within = document) => {
  const found = [...within.querySelectorAll('button, a[href], [role=radio], label')].find((each) => name.test(named(each)))
  if (!found) throw new Error('no button ' + name)
  return found
}
const node = (id) => document.querySelector('[data-node="' + id + '"]')
const field = (id, label) => {
  const found = [...node(id).querySelectorAll('input')].find((each) =>
    (each.labels?.[0]?.textContent ?? each.getAttribute('aria-label') ?? '').trim() === label)
  if (!found) throw new Error('no field ' + label)
  return found
}
const type = (input, text) => {
  input.focus()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }))
  input.blur()
}
const drop = (name, text) => {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], name, { type: 'application/json' }))
  for (const kind of ['dragenter', 'dragover', 'drop'])
    document.querySelector('[role=application]').dispatchEvent(
      new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
}
const runs = () => new Promise((resolve, reject) => {
  const opening = indexedDB.open('faltwerk')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const reading = opening.result.transaction('runs').objectStore('runs').getAll()
    reading.onerror = () => reject(reading.error)
    reading.onsuccess = () => {
      opening.result.close()
      const completed = reading.result.map(({ data }) => data.state).filter(({ status }) => status === 'completed')
      resolve(completed.map(({ history, msPerStep }) => ({ loss: history.loss, msPerStep })))
    }
  }
})
`

/**
 * @param {import('./drivers.js').Driver} driver
 * @param {string} expression may use the tools above
 */
export const inPage = (driver, expression) =>
  driver.evaluate(`(async () => { ${tools}; return ${expression} })()`)

/**
 * Waits until an expression gives something that is true.
 * @param {import('./drivers.js').Driver} driver
 * @param {string} expression
 * @param {number} [seconds]
 */
export async function until(driver, expression, seconds = 60) {
  const end = Date.now() + seconds * 1000
  let last
  while (Date.now() < end) {
    try {
      last = await inPage(driver, expression)
      if (last) return last
    } catch (error) {
      last = error
    }
    await after(200)
  }
  throw new Error(`after ${seconds} s not yet: ${expression} (${last})`)
}

/**
 * Loads the page anew and waits until the one before is gone.
 * @param {import('./drivers.js').Driver} driver
 */
export async function reload(driver) {
  await inPage(driver, '((window.isOld = true), setTimeout(() => location.reload()), true)')
  await until(driver, "!window.isOld && document.querySelector('[data-node]') !== null")
}
