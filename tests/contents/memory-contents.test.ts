import { memoryContents } from '../../src/contents/memory-contents.ts'
import { contentContract } from './content-contract.ts'

contentContract('contents in memory', async (now) => memoryContents(now))
