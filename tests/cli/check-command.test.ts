import { describe, expect, it } from 'vitest'
import { call, SMALL, smallWith, temporaryFile } from './call.ts'

describe('faltwerk check', () => {
  it('prints node, output shape and parameters of the shipped graph and exits 0', async () => {
    const { status, lines } = await call('check', 'graphs/digits-2000.json')
    expect(status).toBe(0)
    const table = lines.map((line) => line.split(/ {2,}/))
    expect(table).toContainEqual(['conv2', 'conv2d', '24×24×64', '18,496'])
    expect(table).toContainEqual(['dense', 'dense', '128', '1,982,592'])
    expect(lines.at(-2)).toBe('in all 2,076,554 parameters')
    expect(lines.at(-1)).toBe('15 nodes, no problems')
  })

  it('prints node, code and sentence of an error and exits 1', async () => {
    const { status, lines } = await call('check', await smallWith({ output: { units: 3 } }))
    expect(status).toBe(1)
    expect(lines.at(-1)).toBe(
      'error: trainer  output-size  The network puts out 3 numbers, but the data asks for 10. Set the units of the last layer to 10.',
    )
  })

  it('speaks German when asked', async () => {
    const file = await smallWith({ output: { units: 3 } })
    const { lines } = await call('check', file, '--language', 'de')
    expect(lines.at(-1)).toBe(
      'Fehler: trainer  output-size  Das Netz gibt 3 Zahlen aus, die Daten verlangen 10. Stelle die Einheiten der letzten Schicht auf 10.',
    )
  })

  it('prints a warning and still exits 0', async () => {
    const { status, stdout } = await call('check', await smallWith({ scale: { mode: 'none' } }))
    expect(status).toBe(0)
    expect(stdout).toMatch(/^warning: trainer {2}inputs-not-scaled {2}/m)
  })

  it('tells what is intended with its reason, as no problem', async () => {
    const { status, lines } = await call('check', 'graphs/screws-cnn-sgd.json', '--language', 'de')
    expect(status).toBe(0)
    expect(lines.at(-2)).toMatch(/keine Probleme$/)
    expect(lines.at(-1)).toBe(
      'gewollt: raw  inputs-not-scaled  Die Pixel bleiben mit Absicht 0–255: Diese Hälfte zeigt, was ohne Skalieren geschieht.',
    )
  })

  it.each([
    ['', 'The file is empty.'],
    ['{"format": 1, "nodes": {', 'it cannot be read after line 1'],
    ['{"format": 99, "nodes": {}}', 'made by a newer version'],
    ['PK\u0003\u0004', 'This project file is damaged'],
  ])('calls a file with %j unusable and exits 2', async (text, why) => {
    const { status, stdout, stderr } = await call('check', await temporaryFile(text))
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(why)
  })

  it('exits 2 for a file that is not there, after checking the others', async () => {
    const { status, stdout, stderr } = await call('check', 'nowhere.json', SMALL)
    expect(status).toBe(2)
    expect(stderr).toContain('nowhere.json: The file cannot be read:')
    expect(stdout).toContain('no problems')
  })

  it('asks for a file when none is named', async () => {
    expect(await call('check')).toMatchObject({ status: 2, stderr: 'Which graph file? Name at least one.\n' })
  })
})
