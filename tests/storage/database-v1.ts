/**
 * A database as version 1 wrote it, made with nothing but the browser. It is frozen: whatever the storage becomes, it
 * has to read this.
 */
export const PROJECT_V1 = {
  project: { id: 'p1', title: { en: 'Digits', de: 'Ziffern' }, nodes: 1, createdAt: 1000, changedAt: 3000 },
  mark: { id: 'p1', openedAt: 2000 },
  document: {
    format: 1,
    id: 'p1',
    title: { en: 'Digits', de: 'Ziffern' },
    seed: 7,
    nodes: { dense: { type: 'dense', version: 1, params: { units: 10 }, position: { x: 1, y: 2 } } },
    wires: {},
    frames: {},
    notes: {},
  },
  run: {
    project: 'p1',
    trainer: 't',
    run: 'r',
    plan: 'abc',
    savedAt: 2500,
    data: { history: { loss: [0.5] } },
  },
  weights: { project: 'p1', trainer: 't', run: 'r', data: Float32Array.of(0.1, -0, Number.NaN) },
}

export function createDatabaseV1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      const database = opening.result
      database.createObjectStore('projects', { keyPath: 'id' }).put(PROJECT_V1.project)
      const marks = database.createObjectStore('marks', { keyPath: 'id' })
      marks.put(PROJECT_V1.mark)
      database.createObjectStore('documents', { keyPath: 'id' }).put(PROJECT_V1.document)
      database.createObjectStore('runs', { keyPath: ['project', 'trainer'] }).put(PROJECT_V1.run)
      const weights = database.createObjectStore('weights', { keyPath: ['project', 'trainer', 'run'] })
      weights.put(PROJECT_V1.weights)
      database.createObjectStore('settings').put('dark', 'theme')
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}
