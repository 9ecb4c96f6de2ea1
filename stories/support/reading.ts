import { expect } from 'storybook/test'

/** What is drawn around an element, in words for a message. */
const named = (element: Element) =>
  `${element.closest('[data-example]')?.getAttribute('data-example') ?? element.tagName}: “${(
    element.textContent || (element as HTMLInputElement).value || ''
  ).slice(0, 40)}”`

/** The smallest text that can be seen below `root`, in pixels of the screen, and where it stands. */
export function smallestText(root: Element): readonly [size: number, where: string] {
  let least: readonly [number, string] = [Number.POSITIVE_INFINITY, '']
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement
    if (
      !parent ||
      !texts.currentNode.nodeValue?.trim() ||
      !parent.checkVisibility({ visibilityProperty: true })
    )
      continue
    if (parent.closest('.visually-hidden, option, style, script')) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scaleOf(parent)
    if (size < least[0]) least = [size, named(parent)]
  }
  return least
}

function scaleOf(element: Element): number {
  if (element instanceof SVGGraphicsElement) return element.getScreenCTM()?.a ?? 1
  const box = element.closest<HTMLElement>('div, section, main, p, li') ?? document.body
  return box.offsetWidth > 0 ? box.getBoundingClientRect().width / box.offsetWidth : 1
}

/** Titles, labels, fields and choices of cards whose words do not fit into them. */
export function cutOff(root: Element): readonly string[] {
  const parts = root.querySelectorAll<HTMLElement>(
    '[data-title], label, input:not([type]), input[type="text"]',
  )
  const wide = [...parts].filter((part) => part.scrollWidth > part.clientWidth + 1)
  const broken = [...root.querySelectorAll('label')].filter(
    (label) => label.offsetHeight > 1.9 * Number.parseFloat(getComputedStyle(label).lineHeight),
  )
  const pen = document.createElement('canvas').getContext('2d')!
  const choices = [...root.querySelectorAll('select')].flatMap((select) => {
    const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(select)
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
    const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return [...select.options].filter(({ text }) => pen.measureText(text).width > room + 1)
  })
  return [...wide, ...broken, ...choices].map(named)
}

/** Everything on the cards below `root` can be read at 100 %, and each is as tall as it is taken to be. */
export async function expectReadable(root: Element): Promise<void> {
  await document.fonts.load('1em "Inter Variable"')
  await expect(cutOff(root)).toEqual([])
  const [size, where] = smallestText(root)
  await expect({ where, isLarge: size >= 12 }).toEqual({ where, isLarge: true })
}
