/** What is said of networks that leave, by problem code. */
export const networkSentences = {
  'network-file-unreadable':
    'The file that was written could not be read back ({reason}), so it is not handed out. This is a mistake in Faltwerk.',
  'network-file-differs':
    'The file that was written answers otherwise than the network itself: on {examples, number} examples it is up to {difference} off, and {most} is allowed. It is not handed out.',
} as const
