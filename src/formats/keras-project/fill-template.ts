import type { Language } from '../../graph/base/text.ts'
import { docText } from './python-text.ts'

/**
 * Fills a Python file: of lines that begin with a language (`# en: …`, or `en: …` in a text about a function) those of
 * the language asked for stay, and a line `# [[name]]` becomes the lines of that name, as far in as it stood.
 */
export function fillTemplate(
  template: string,
  language: Language,
  parts: Readonly<Record<string, readonly string[]>> = {},
  title = '',
): string {
  const lines = template.split('\n').flatMap((line) => {
    const spoken = /^(?<margin>\s*(?:# )?)(?<spoken>en|de): (?<text>.*)$/.exec(line)?.groups
    if (spoken) return spoken.spoken === language ? [`${spoken.margin}${spoken.text}`] : []
    const place = /^(?<margin>\s*)# \[\[(?<name>[\w-]+)\]\]$/.exec(line)?.groups
    if (!place) return [line.replaceAll('[[title]]', docText(title))]
    const filling = parts[place.name as string]
    if (!filling) throw new Error(`nothing for ${place.name}`)
    return filling.map((part) => (part === '' ? '' : `${place.margin}${part}`))
  })
  return lines.join('\n')
}
