// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.js'

/*
 * Arrays between Faltwerk and the real NumPy, both ways; what is compared stands in numpy/verify.py. Takes the Python
 * that PYTHON names, else `python3`, and where that has no NumPy a virtual environment in node_modules/.cache.
 */

const python = findNumPy()
if (!python) {
  console.error('no NumPy: there is no Python here, or NumPy cannot be installed for it')
  process.exit(2)
}
const script = join(packageRoot, 'scripts/numpy/verify.py')
const command = [process.execPath, join(packageRoot, 'bin/faltwerk.js')]
process.exit(spawnSync(python, [script, packageRoot, ...command], { stdio: 'inherit' }).status ?? 1)

/** @returns {string | undefined} */
function findNumPy() {
  const asked = process.env.PYTHON ?? 'python3'
  if (hasNumPy(asked)) return asked
  const folder = join(packageRoot, 'node_modules/.cache/numpy')
  const own = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(own)) spawnSync(asked, ['-m', 'venv', folder], { stdio: 'inherit' })
  if (!hasNumPy(own)) spawnSync(own, ['-m', 'pip', 'install', '--quiet', 'numpy'], { stdio: 'inherit' })
  return hasNumPy(own) ? own : undefined
}

/** @param {string} name */
function hasNumPy(name) {
  return spawnSync(name, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0
}
