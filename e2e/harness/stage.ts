/** A LivekitRoom without a Hearth server: browsers whose keys the test chooses, and a simulated Fay. */
import { randomBytes } from 'node:crypto'
import type { MediaKeys } from '@hearth/sealed/media-keys'
import type { Browser, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { Changes } from '../../apps/people/src/changes.ts'
import { lookOf } from '../../apps/people/src/media/look.ts'
import { MediaLink } from '../../apps/people/src/media/media-link.ts'
import { newPerson, type PersonPage } from './browser.ts'
import type { LivekitProcess } from './livekit.ts'
import { MediaPages } from './media-page.ts'

export interface Stage {
  pages: MediaPages
  inBrowser: () => Promise<PersonPage>
  faults: () => string[]
}

/** Ends with the test. */
export async function openStage(livekit: LivekitProcess, browser: Browser): Promise<Stage> {
  const pages = await MediaPages.open(livekit)
  const people: PersonPage[] = []
  onTestFinished(async () => {
    await Promise.all(people.map(({ context }) => context.close()))
    await pages.close()
  })
  return {
    pages,
    inBrowser: async () => {
      const person = await newPerson(browser)
      people.push(person)
      return person
    },
    faults: () => people.flatMap(({ faults }) => faults.list),
  }
}

export const newKey = () => [...randomBytes(32)]
/** One key, of an epoch that is not where the ring begins. */
export const oneKey = () => ({ held: [[17, newKey()] as [number, number[]]], sending: 17 })
export type Keys = ReturnType<typeof oneKey>
export const inNode = ({ held, sending }: Keys): MediaKeys => ({
  held: new Map(held.map(([epoch, key]) => [epoch, Uint8Array.from(key)])),
  sending,
})

export async function seated({ pages, inBrowser }: Stage, personId: string, keys?: Keys): Promise<Page> {
  const { page } = await inBrowser()
  await pages.seat(page, personId, keys)
  return page
}

/** Fay, simulated, with camera and microphone wanted. */
export function simulatedFay({ pages }: Stage) {
  const failures: unknown[] = []
  const fay = new MediaLink({
    look: lookOf(1),
    fetchToken: () => pages.token('fay'),
    changes: new Changes(),
    failed: (error) => failures.push(error),
  })
  fay.want(['camera', 'microphone'])
  fay.allow({
    mayJoin: true,
    mayPublish: ['camera', 'microphone'],
    mayShareScreen: false,
    takenAway: [],
    plays: true,
  })
  return { fay, failures }
}
