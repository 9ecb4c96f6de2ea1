/** Asks for one file; nothing where the person changes their mind. */
export function chooseFile(accept: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

export const DATA_FILES = '.bin,.gz,.tgz,.tar'

/** Whether a file is data, and no graph. */
export function isDataFile({ name }: File): boolean {
  return /\.(bin|gz|tgz|tar)$/i.test(name)
}

export const GRAPH_FILES = '.json,.faltwerk,application/json'
