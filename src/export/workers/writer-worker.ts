import { serveWriter } from './serve-writer.ts'

serveWriter(self as unknown as MessagePort)
