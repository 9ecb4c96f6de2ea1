// @ts-check

/**
 * Vite takes over what is set here, and the tests set something else: React would come as it is for developers.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function inProduction(work) {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
