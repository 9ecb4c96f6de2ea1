#!/usr/bin/env node
// @ts-check
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, products } from '../scripts/build.js'
import { packageRoot } from '../scripts/package-root.js'
import { prepareData } from '../scripts/prepare-data.js'

await prepareData()
await build('cli', {
  quiet: true,
  announce: () => process.stderr.write('faltwerk: building the command, this happens once after a change\n'),
})
const { main } = await import(pathToFileURL(join(packageRoot, products.cli.folder, 'faltwerk.js')).href)
process.exitCode = await main(process.argv.slice(2))
