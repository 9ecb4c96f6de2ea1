// @ts-check
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const TEXTS = ['.css', '.html', '.js', '.json']
const HASH = /-([\w-]{8})(\.\w+)$/

/**
 * The same app as another build of it: every file that has a hash in its name gets another one, and all that name it
 * follow.
 * @param {string} from folder
 * @param {string} to folder, which is made
 * @param {string} mark one letter that no hash begins with by chance twice
 */
export function otherBuild(from, to, mark) {
  cpSync(from, to, { recursive: true })
  const assets = join(to, 'assets')
  const names = readdirSync(assets).filter((name) => HASH.test(name))
  const renamed = new Map(
    names.map((name) => [name, name.replace(HASH, (_all, hash, type) => `-${mark}${hash.slice(1)}${type}`)]),
  )
  const files = [join(to, 'index.html'), ...readdirSync(assets).map((name) => join(assets, name))]
  for (const file of files.filter((name) => TEXTS.includes(extname(name)))) {
    const text = readFileSync(file, 'utf8')
    const changed = text.replace(/[\w.-]+-[\w-]{8}\.\w+/g, (name) => renamed.get(name) ?? name)
    if (changed !== text) writeFileSync(file, changed)
  }
  for (const [name, next] of renamed) renameSync(join(assets, name), join(assets, next))
}
