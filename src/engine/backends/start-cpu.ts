import { setBackend } from '@tensorflow/tfjs'
import type { StartedBackend } from '../backend-report.ts'

export async function startCpu(): Promise<StartedBackend | undefined> {
  await import('@tensorflow/tfjs-backend-cpu')
  return (await setBackend('cpu')) ? { name: 'cpu', threads: 1 } : undefined
}
