// @ts-check
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../package-root.js'

/**
 * For tests in a browser: trains a graph from the command line, with files that are given by their paths as base64,
 * and returns the last event that is printed.
 * @type {import('vitest/node').BrowserCommand<[graph: string, files: Record<string, string>, options: string[]]>}
 */
export const trainHeadless = async (_context, graph, files, options) => {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), Buffer.from(content, 'base64'))
    }
    const command = [join(packageRoot, 'bin/faltwerk.js'), 'run', join(packageRoot, graph)]
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...command, '--files', folder, '--json', ...options],
      { maxBuffer: 2 ** 26 },
    )
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
