import type { RunEvent } from '../../engine/protocol.ts'
import type { Terminal } from '../terminal.ts'

const BAR = 24
/** A terminal is read by eye: more often than this it only flickers. */
const REDRAW_MS = 80

/** Draws a run on stderr while it goes on. */
export class RunProgress {
  private readonly label: string
  private readonly epochs: number
  private readonly terminal: Terminal
  private steps = 1
  private drawnAt = 0

  constructor(label: string, epochs: number, terminal: Terminal) {
    this.label = label
    this.epochs = epochs
    this.terminal = terminal
  }

  show(event: RunEvent, quiet: boolean): void {
    const { label: trainer, epochs, terminal: text } = this
    if (event.kind === 'started') this.steps = event.stepsPerEpoch
    if (event.kind === 'preparing') {
      const share = `${Math.floor((100 * event.done) / Math.max(1, event.total))} %`
      this.redraw(text.say('preparing', { trainer, stage: event.stage, share }))
    }
    if (event.kind === 'batch') {
      const filled = Math.round((BAR * event.step) / this.steps)
      const values = {
        trainer,
        epochs,
        epoch: event.epoch,
        step: event.step,
        steps: this.steps,
        bar: '█'.repeat(filled) + '░'.repeat(BAR - filled),
        loss: text.number(event.loss, 4),
        accuracy: text.number(event.accuracy, 4),
        left: duration(event.msLeft),
      }
      this.redraw(text.say('batch', values))
    }
    if (event.kind === 'epoch' && !quiet) {
      const { epoch } = event
      const [loss, accuracy] = [text.number(event.loss, 4), text.number(event.accuracy, 4)]
      const [valLoss, valAccuracy] = [text.number(event.valLoss, 4), text.number(event.valAccuracy, 4)]
      text.note(text.say('epoch', { trainer, epoch, epochs, loss, accuracy, valLoss, valAccuracy }))
    }
    if (event.kind === 'epoch' && event.epoch === epochs) text.draw(text.say('evaluating', { trainer }))
    if (event.kind === 'cancelled') text.note(text.say('interrupted', { trainer }))
  }

  private redraw(line: string): void {
    const now = performance.now()
    if (now - this.drawnAt < REDRAW_MS) return
    this.drawnAt = now
    this.terminal.draw(line)
  }
}

/** `1:05` or `2:03:09`. */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
