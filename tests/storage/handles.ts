import { onTestFinished, vi } from 'vitest'

/** Every connection and transaction made from now on until the test ends, so that a test can break them. */
export function watchHandles(): { readonly handles: IDBDatabase[]; readonly transactions: IDBTransaction[] } {
  const handles: IDBDatabase[] = []
  const transactions: IDBTransaction[] = []
  const original = IDBDatabase.prototype.transaction
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
  spy.mockImplementation(function (this: IDBDatabase, ...args) {
    if (!handles.includes(this)) handles.push(this)
    const transaction = original.apply(this, args)
    transactions.push(transaction)
    return transaction
  })
  onTestFinished(() => spy.mockRestore())
  return { handles, transactions }
}
