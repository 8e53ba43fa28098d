/** The people of our tests, as in `@hearth/room`, each with the keys of a browser; and what a bad server does to texts. */
import { type BrowserKeys, makeBrowserKeys } from '../browser-keys.ts'

export type Name = 'Fay' | 'Jo' | 'Sol' | 'Ana' | 'Ben' | 'Zoe'

/** Fay and Jo lead, Sol advises, Ana and Ben take part, Zoe is not in the session. */
export async function people(): Promise<Record<Name, BrowserKeys>> {
  const [Fay, Jo, Sol, Ana, Ben, Zoe] = await Promise.all([
    makeBrowserKeys(),
    makeBrowserKeys(),
    makeBrowserKeys(),
    makeBrowserKeys(),
    makeBrowserKeys(),
    makeBrowserKeys(),
  ])
  return { Fay, Jo, Sol, Ana, Ben, Zoe }
}

/** One character replaced by another of the same alphabet. */
export const tampered = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

/** Not one of them is something sealed. */
export const MALFORMED = [
  '',
  'A',
  '====',
  'not sealed!',
  'é',
  'AAAA',
  'A'.repeat(87),
  'A'.repeat(151),
  'A'.repeat(1403),
  '_'.repeat(10_000),
]
