/** A circle with one browser that breaks the rules, and two browsers that listen. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Ear } from './ear.ts'
import type { HearthProcess } from './hearth.ts'
import { Liar } from './liar.ts'
import { arrive, inTheRoom, personOf } from './steps.ts'
import type { Visitors } from './visitors.ts'

interface Listener {
  page: Page
  id: string
}

export interface LiarCircle {
  fay: SimulatedPerson
  ana: SimulatedPerson
  ben: Listener
  chidi: Listener
  liar: Liar
}

/**
 * Fay leads, and Ben and Chidi listen in browsers. Anyone may speak. Ana is in the circle, but the liar takes her place in the
 * LivekitRoom.
 */
export async function withALiar(hearth: HearthProcess, visitors: Visitors): Promise<LiarCircle> {
  const fay = await visitors.fay()
  const listeners: Listener[] = []
  for (const name of ['Ben', 'Chidi']) {
    const { page } = await visitors.inBrowser()
    await arrive(page, hearth.links.learner, name)
    listeners.push({ page, id: await personOf(page) })
  }
  const [ben, chidi] = listeners
  if (!ben || !chidi) throw new Error('two learners arrived')
  const ana = await visitors.learner('Ana')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  for (const { page } of listeners) await inTheRoom(page)
  const liar = await Liar.open(await visitors.inBrowser(), hearth.url)
  return { fay, ana, ben, chidi, liar }
}

export const giveFloor = (fay: SimulatedPerson, personId: string) =>
  fay.ask({ type: 'giveFloor', personId, turn: fay.view.shared?.turn ?? 0 })

/** Of everything since the ear began to listen, Ben alone was heard; he still is. */
export async function onlyBenWasHeard(ear: Ear, { ben, chidi }: LiarCircle): Promise<void> {
  await (await Ear.on(chidi.page)).until(ben.id)
  expect(await ear.heard()).toEqual([ben.id])
}
