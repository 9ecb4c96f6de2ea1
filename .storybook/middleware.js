// @ts-check
import { isolationHeaders } from '../scripts/response-headers.js'

/**
 * Storybook's server does not take the headers from vite's configuration.
 * @param {{ use(handler: (request: unknown, response: import('node:http').ServerResponse, next: () => void) => void): void }} app
 */
export default function isolate(app) {
  app.use((_request, response, next) => {
    for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value)
    next()
  })
}
