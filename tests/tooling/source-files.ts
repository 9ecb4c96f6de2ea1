import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../scripts/package-root.js'

/** Every file that is in git or could be added to it, below the repository, with slashes. */
export const repositoryFiles: readonly string[] = execFileSync(
  'git',
  // Also in a checkout that belongs to another user, as containers have it.
  ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  { cwd: packageRoot, encoding: 'utf8' },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(packageRoot, path)))

/** The program itself: everything the rule about rooms speaks of. */
export const programFiles: readonly string[] = repositoryFiles.filter((path) =>
  /^(?:src|nodes)\/.*\.tsx?$/.test(path),
)
