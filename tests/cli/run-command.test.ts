import { describe, expect, it } from 'vitest'
import { call, SMALL, smallWith } from './call.ts'

const events = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('faltwerk run', () => {
  it('prints one JSON event a line and ends with every run, its history, measurement and confusion matrix', async () => {
    const { status, stdout } = await call('run', SMALL, '--json')
    const all = events(stdout)
    expect(status).toBe(0)
    expect(all.filter((e) => e.event === 'batch')).toHaveLength(8)
    expect(all.find((e) => e.event === 'batch')).toEqual({
      event: 'batch',
      trainer: 'trainer',
      seed: 1,
      epoch: 1,
      step: 1,
      loss: expect.any(Number),
      accuracy: expect.any(Number),
    })
    expect(all.filter((e) => e.event === 'epoch').map((e) => e.epoch)).toEqual([1, 2])
    const last = all.at(-1)
    expect(last).toMatchObject({
      event: 'completed',
      runs: [
        {
          trainer: 'trainer',
          optimizer: 'adam',
          epochs: 2,
          steps: 8,
          seed: 1,
          backend: expect.stringMatching(/cpu|wasm/),
        },
      ],
    })
    const [run] = last.runs
    for (const name of ['loss', 'accuracy', 'valLoss', 'valAccuracy'])
      expect(run.history[name]).toHaveLength(2)
    expect(run.msPerStep).toBeGreaterThan(0)
    expect(run.evaluation.examples).toBe(100)
    const counts: number[][] = run.confusion
    expect(counts.flat().reduce((a, b) => a + b)).toBe(100)
    const right = counts.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
    expect(run.evaluation.accuracy).toBeCloseTo(right / 100, 10)
  })

  it('prints the same history for the same seed and another for another', async () => {
    const history = async (...options: string[]) => {
      const { stdout } = await call('run', SMALL, '--json', '--epochs', '1', '--backend', 'cpu', ...options)
      return events(stdout).at(-1).runs[0].history
    }
    const first = await history('--seed', '7')
    expect(await history('--seed', '7')).toEqual(first)
    expect(await history('--seed', '8')).not.toEqual(first)
    expect(first.loss).toHaveLength(1)
  })

  it('computes nearly the same on cpu and wasm', async () => {
    const loss = async (backend: string) => {
      const { stdout } = await call('run', SMALL, '--json', '--epochs', '1', '--backend', backend)
      const [run] = events(stdout).at(-1).runs
      expect(run.backend).toBe(backend)
      return run.history.loss[0]
    }
    expect(await loss('wasm')).toBeCloseTo(await loss('cpu'), 4)
  })

  it('prints a summary and the confusion matrix for people', async () => {
    const { status, stdout, stderr } = await call('run', SMALL, '--epochs', '1', '--trainer', 'trainer')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^trainer \(adam\): 1 epoch, 100 test examples, loss \d\.\d{4}, accuracy 0\.\d{4}, [\d.,]+ ms a step on (cpu|wasm)\n/,
    )
    expect(stdout).toContain('Rows: what it is. Columns: what the network says.')
    expect(stderr).toMatch(/^trainer: epoch 1\/1, loss /)
  })

  it('exits 1 and says why when a run diverges', async () => {
    const file = await smallWith({
      scale: { mode: 'none' },
      conv: { activation: 'linear' },
      pooling: { mode: 'average' },
      optimizer: { algorithm: 'sgd', learningRate: 100 },
      trainer: { batchSize: 8 },
    })
    const { status, stdout, stderr } = await call('run', file, '--json')
    expect(status).toBe(1)
    expect(stderr).toMatch(/trainer: .{40,}/)
    expect(events(stdout).some((e) => e.event === 'failed' && e.code.startsWith('diverged'))).toBe(true)
    expect(events(stdout).at(-1)).toEqual({ event: 'completed', runs: [] })
  })

  it('exits 1 and names the problems when the graph has any', async () => {
    const { status, stdout } = await call('run', await smallWith({ conv: { filters: 0 } }))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^error: conv {2}param-too-small {2}/)
  })

  it.each([
    [['--epochs', '0'], '--epochs needs a whole number from 1 to 10,000, not “0”.'],
    [['--seed', '-1'], 'The options are wrong:'],
    [['--seed', '1.5'], '--seed needs a whole number'],
    [['--backend', 'abacus'], '--backend is cpu or wasm, not “abacus”.'],
    [['--trainer', 'nobody'], 'There is no trainer “nobody” in this graph; there are: trainer.'],
    [['--frobnicate'], 'The options are wrong:'],
    [[SMALL], 'Name exactly one graph file.'],
  ])('exits 2 for %j and says what is wrong', async (options, why) => {
    const { status, stderr } = await call('run', SMALL, ...options)
    expect(status).toBe(2)
    expect(stderr).toContain(why)
  })
})

describe('faltwerk', () => {
  it('lists every node type with its ports and parameters', async () => {
    const { status, stdout } = await call('nodes')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^conv2d {2}.+\n {2}inputs {2}input: network\n {2}outputs {2}output: network\n {2}filters /m,
    )
    const { stdout: json } = await call('nodes', '--json')
    const conv = JSON.parse(json).find((node: { type: string }) => node.type === 'conv2d')
    expect(conv.parameters[0]).toEqual({ name: 'filters', kind: 'integer', default: 16, min: 1, max: 4096 })
  })

  it.each([['--help'], ['check', '--help'], ['run', '--help'], ['export', '--help'], ['nodes', '--help']])(
    'explains itself (%s %s)',
    async (...argv) => {
      const english = await call(...argv)
      const german = await call(...argv, '--language', 'de')
      expect([english.status, german.status]).toEqual([0, 0])
      expect(english.stdout).toMatch(/^faltwerk/)
      expect(german.stdout).toMatch(/^faltwerk/)
      expect(german.stdout).not.toBe(english.stdout)
    },
  )

  it('exits 2 for a command it does not know', async () => {
    expect(await call('fly')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no command “fly”.'),
    })
  })

  it('takes other values for parameters, as JSON or as text', async () => {
    const { status, stdout } = await call(
      'run',
      SMALL,
      '--json',
      '--set',
      'trainer.epochs=1',
      '--set',
      'scale.mode=none',
    )
    expect(status).toBe(0)
    expect(events(stdout).at(-1).runs[0]).toMatchObject({ epochs: 1 })
  })

  it.each(['trainer.epochs', 'nowhere.epochs=1', 'trainer.speed=1', '=1'])(
    'refuses the setting “%s” in words',
    async (setting) => {
      const { status, stderr } = await call('run', SMALL, '--set', setting)
      expect(status).toBe(2)
      expect(stderr).toContain(`not “${setting}”`)
    },
  )

  it('says what is wrong with a value that is not allowed', async () => {
    const { status, stderr, stdout } = await call('run', SMALL, '--set', 'trainer.epochs=-3')
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('trainer')
  })
})
