import { parseArgs } from 'node:util'
import { lookup } from '../graph/base/lookup.ts'
import { checkCommand } from './check-command.ts'
import { CLI_WORDS, type CliMessage, type CliWords } from './cli-words.ts'
import { compareCommand } from './compare-command.ts'
import { exportCommand } from './export/export-command.ts'
import { formatsIn } from './export/export-target.ts'
import { findRateCommand } from './find-rate-command.ts'
import { nodesCommand } from './nodes-command.ts'
import { runCommand } from './run-command.ts'
import { type Output, Terminal } from './terminal.ts'

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  epochs: { type: 'string' },
  seed: { type: 'string' },
  seeds: { type: 'string' },
  jobs: { type: 'string' },
  trainer: { type: 'string', multiple: true },
  backend: { type: 'string' },
  files: { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  csv: { type: 'string' },
  untrained: { type: 'boolean' },
  run: { type: 'string' },
  node: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const

/** Which options each command takes, beside `--help` and `--language`. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: [],
  export: ['to', 'output', 'trainer', 'epochs', 'untrained', 'run', 'node', 'files', 'json'],
  run: ['epochs', 'seed', 'seeds', 'jobs', 'output', 'csv', 'set', 'trainer', 'backend', 'files', 'json'],
  compare: ['csv', 'json'],
  'find-rate': ['seed', 'csv', 'set', 'trainer', 'backend', 'files', 'json'],
  nodes: ['json'],
}

/** The headless command. Returns the exit status; 2 means that the call itself was wrong. */
export async function main(argv: readonly string[], output: Output = processOutput()): Promise<number> {
  const fallback = wordsOfSystem()
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    const terminal = new Terminal(output, fallback)
    terminal.note(
      terminal.say('bad-option', { reason: error instanceof Error ? error.message : String(error) }),
    )
    return 2
  }
  const { values, positionals } = parsed
  const asked = wordsIn(values.language)
  const terminal = new Terminal(output, asked ?? fallback)
  if (values.language !== undefined && !asked) {
    terminal.note(terminal.say('not-a-language', { value: values.language }))
    return 2
  }
  const [command, ...files] = positionals
  if (command === undefined) {
    terminal.lines(terminal.say('help-main'), values.help ? 'print' : 'note')
    return values.help ? 0 : 2
  }
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (!known) {
    terminal.note(terminal.say('unknown-command', { command }))
    terminal.lines(`\n${terminal.say('help-main')}`, 'note')
    return 2
  }
  if (values.help) {
    terminal.lines(terminal.say(`help-${command}` as CliMessage, { formats: formatsIn(terminal) }), 'print')
    return 0
  }
  const foreign = Object.keys(values).find((option) => !['help', 'language', ...known].includes(option))
  if (foreign !== undefined) {
    terminal.note(terminal.say('bad-option', { reason: `--${foreign}` }))
    return 2
  }
  if (command === 'check') return checkCommand(files, terminal)
  if (command === 'export') return exportCommand(files, values, terminal)
  if (command === 'compare') return compareCommand(files, values, terminal)
  if (command === 'find-rate') return findRateCommand(files, values, terminal)
  if (command === 'nodes') return nodesCommand(values.json ?? false, terminal)
  return runCommand(files, values, terminal)
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
}

function wordsIn(language: string | undefined): CliWords | undefined {
  return lookup<CliWords>(CLI_WORDS, language ?? '')
}

function wordsOfSystem(): CliWords {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  return wordsIn(locale.slice(0, 2)) ?? CLI_WORDS.en
}

function processOutput(): Output {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
  })
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
  }
}
