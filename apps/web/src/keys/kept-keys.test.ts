/** A browser that keeps nothing (this simulated one has no IndexedDB) goes on with the keys of its page alone. */
import { makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { expect, it } from 'vitest'
import { keepKeys, keptKeys, wipeKeys } from './kept-keys.ts'

it('given Ana’s browser has no IndexedDB, when her keys are kept, looked for and wiped, then none of it fails and none is found', async () => {
  expect('indexedDB' in globalThis).toBe(false)
  const room = { envelopes: [], sending: 0, shown: [] }
  await keepKeys('session', 'ana', { browser: await makeBrowserKeys(), room, seen: [], keptAt: Date.now() })
  expect(await keptKeys('session', 'ana')).toBeNull()
  await wipeKeys('session', 'ana')
})
