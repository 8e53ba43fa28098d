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

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

export function startWorker(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  // A page may make a policy of this name once.
  policy ??= trustedTypes?.createPolicy('hearth', { createScriptURL: () => address })
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' })
}
