/** What sealing and opening take in a browser: the key of an epoch for one person, a private text for three. */
import { makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { makeEpochKey, openEpochKey, sealEpochKey } from '@hearth/sealed/epoch-key'
import { openPrivateText, sealPrivateText } from '@hearth/sealed/private-text'

/** Each in milliseconds, one after the other. */
export interface SealingTimes {
  keySealed: number[]
  keyOpened: number[]
  textSealed: number[]
  textOpened: number[]
}

const SESSION = 'session-00000000000000'
const TEXT = 'I do not know how to tell my attending that I was wrong. '.repeat(10)

export async function timeSealing(rounds: number): Promise<SealingTimes> {
  const [mine, first, second] = await Promise.all([makeBrowserKeys(), makeBrowserKeys(), makeBrowserKeys()])
  const readers = [mine, first, second].map(({ publicKey }) => publicKey)
  const times: SealingTimes = { keySealed: [], keyOpened: [], textSealed: [], textOpened: [] }
  for (let round = 1; round <= rounds; round++) {
    const raw = makeEpochKey()
    const sealed = await timed(times.keySealed, () =>
      sealEpochKey(raw, first.publicKey, mine, SESSION, round),
    )
    await timed(times.keyOpened, () => openEpochKey(sealed, first, mine.publicKey, SESSION, round))
    const { body, keys } = await timed(times.textSealed, () => sealPrivateText(TEXT, SESSION, mine, readers))
    const toFirst = keys[1] ?? ''
    await timed(times.textOpened, () => openPrivateText(body, toFirst, SESSION, first, mine.publicKey))
  }
  return times
}

async function timed<Result>(into: number[], act: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await act()
  into.push(performance.now() - start)
  return result
}
