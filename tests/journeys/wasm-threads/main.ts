const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const show = (text: string) => {
  const output = document.querySelector('output')
  if (output) output.textContent = text
}
worker.onmessage = ({ data }) => show(JSON.stringify(data))
worker.onerror = ({ message }) => show(message)
