type Answers<R extends readonly (() => Promise<unknown>)[]> = {
  -readonly [I in keyof R]: Awaited<ReturnType<R[I]>>
}

/**
 * Makes all requests at once and commits without waiting for their answers, so that the browser carries the
 * transaction out even when the tab is closed right now. Waiting for a read first, or leaving the commit to the end
 * of the requests, loses about half of such saves in Chromium.
 */
export async function commitAll<const R extends readonly (() => Promise<unknown>)[]>(
  transaction: { commit(): void },
  requests: R,
): Promise<Answers<R>> {
  const made: Promise<unknown>[] = []
  try {
    for (const request of requests) made.push(request())
  } catch (error) {
    // A value that cannot be cloned: the caller aborts, and that fails the requests made so far.
    void Promise.allSettled(made)
    throw error
  }
  transaction.commit()
  return (await Promise.all(made)) as Answers<R>
}
