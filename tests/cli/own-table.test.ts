import { expect, it } from 'vitest'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { isLargeTable } from '../../src/graph/values/table.ts'
import { keepTable } from '../../src/intake/tables/take-in-table.ts'
import { freshNetwork } from '../../src/ui/table-import/fresh-network.ts'
import { call, temporaryFile } from './call.ts'
import { folderOf } from './picture-folder.ts'

const rows = Array.from(
  { length: 6000 },
  (_, i) => `${i % 50},5;${i % 7};${['oak', 'ash'][i % 2]};${i % 50 > 20 ? 'yes' : 'no'}`,
)
const TEXT = `size (m);count;kind;class\n${rows.join('\n')}\n`

it('a large table finds its values in the file it was read from, by what is in it', async () => {
  const order = { name: 'trees.csv', source: new Blob([TEXT]), settings: {}, columns: [] }
  const kept = await keepTable(order, memoryContents())
  if (!kept.ok || !isLargeTable(kept.value)) throw new Error('not large')
  const graph = await temporaryFile(freshNetwork('trees', kept.value))
  const without = await call('run', graph, '--epochs', '1', '--backend', 'cpu')
  expect(without.status).toBe(1)
  expect(without.stderr).toContain('not on this computer')

  // Under another name, and among others; one of the same name has other values.
  const folder = await folderOf({
    'a/copy.txt': TEXT,
    'trees.csv': TEXT.replace('oak', 'elm'),
    'b.csv': 'x,y\n1,2\n',
  })
  const { status, lines } = await call(
    'run',
    graph,
    '--epochs',
    '1',
    '--backend',
    'cpu',
    '--files',
    folder,
    '--json',
  )
  expect(status).toBe(0)
  const { runs } = JSON.parse(lines.at(-1) ?? '')
  expect(runs[0].classes.map(({ name }: { name: string }) => name)).toEqual(['no', 'yes'])
})
