/// <reference types="vite/client" />
/** Starts the encryption worker. No page of Hearth makes another script address, so the only policy of Trusted Types is here. */
import address from './e2ee-worker.ts?worker&url'

/** Not in TypeScript's DOM. A browser without it takes the plain address. */
interface TrustedTypes {
  createPolicy(
    name: 'hearth',
    rules: { createScriptURL: () => string },
  ): { createScriptURL(address: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('hearth', { createScriptURL: () => address })

export const startWorker = (): Worker =>
  new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' })
