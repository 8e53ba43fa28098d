/** What libraries bring of their own though React, or one way of drawing, has it already: the light way to the same. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export const lightReact: Plugin = {
  name: 'light-react',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    // For React 17, which wouter still serves. A later React is handed its own hook by it.
    if (source === 'use-sync-external-store/shim/index.js') return this.resolve('react', importer)
    if (source === '../createLucideIcon.mjs' && importer?.includes('/lucide-react/'))
      return fileURLToPath(new URL('./lucide-icon.ts', import.meta.url))
    return null
  },
}
