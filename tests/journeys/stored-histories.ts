/** The histories of the finished runs, as they lie in this browser's database. */
export function storedHistories(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('faltwerk')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('runs').objectStore('runs').getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opening.result.close()
        const states = reading.result.map(
          (record: { data: { state: { status: string; history: unknown } } }) => record.data.state,
        )
        resolve(states.filter(({ status }) => status === 'completed').map(({ history }) => history))
      }
    }
  })
}
