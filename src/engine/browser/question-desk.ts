import type { WorkerLink } from './worker-link.ts'
import type { WorkerAnswers, WorkerQuestion } from './worker-message.ts'

/** Puts questions to a worker of its own, which is opened with the first question and again after a crash. */
export interface QuestionDesk {
  ask<Q extends WorkerQuestion>(question: Q): Promise<WorkerAnswers[Q['ask']]>
  close(): void
}

export function createQuestionDesk(open: () => WorkerLink): QuestionDesk {
  let link: WorkerLink | undefined
  let asked = 0
  const waiting = new Map<number, (answer: unknown) => void>()

  const opened = () => {
    if (link && !link.isBroken) return link
    link = open()
    link.receive(
      (message) => {
        if (message.kind !== 'answer') return
        waiting.get(message.id)?.(message.answer)
        waiting.delete(message.id)
        if (waiting.size === 0) link?.expect(false)
      },
      (problem) => {
        const answers = [...waiting.values()]
        waiting.clear()
        for (const settle of answers) settle({ ok: false, problems: [problem] })
      },
    )
    return link
  }
  return {
    ask: (question) =>
      new Promise((resolve) => {
        const id = asked++
        waiting.set(id, resolve as (answer: unknown) => void)
        const worker = opened()
        if (waiting.size === 1) worker.expect(true)
        worker.send({ kind: 'question', id, question })
      }),
    close() {
      link?.close()
      waiting.clear()
    },
  }
}
