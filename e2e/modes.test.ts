/** Each way of taking turns, and changing between them in mid-turn: heard is exactly who may be, and in a pause nobody. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { button, chooseMode, queueOf, raiseHand, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { type InCircle, onlyHeard, type TurnsCircle } from './harness/turns-circle.ts'

const turnOf = ({ view }: SimulatedPerson): number => view.shared?.turn ?? 0
/** Of everybody together. */
const turnsHad = ({ view }: SimulatedPerson): number =>
  view.facilitation?.turnsHad.reduce((sum, { turns }) => sum + turns, 0) ?? 0
const give = (jo: SimulatedPerson, { id }: InCircle) =>
  jo.ask({ type: 'giveFloor', personId: id, turn: turnOf(jo) })
const callNext = (jo: SimulatedPerson) => jo.ask({ type: 'callNext', turn: turnOf(jo) })

/** Begins, is heard alone, and gives the floor back. */
async function speaks(circle: TurnsCircle, speaker: InCircle): Promise<void> {
  await startSpeaking(speaker.page)
  await onlyHeard(circle, speaker)
  await button(speaker.page, "I'm done").click()
  await button(speaker.page, "I'm done").waitFor({ state: 'hidden' })
}

async function raiseToReply(page: Page, name: string): Promise<void> {
  await button(page, 'Raise hand').click()
  await button(page, `Reply to ${name}`).click()
  await button(page, 'Lower hand').waitFor()
}

/** Nothing comes in on any page any more, whoever spoke last. */
async function allStill({ pages }: TurnsCircle, ...speakers: InCircle[]): Promise<Ear[]> {
  const ears = await Promise.all(pages.map((page) => Ear.on(page)))
  for (const ear of ears) for (const { id } of speakers) await ear.untilStill(id)
  return ears
}

test('hands: a reply is called before a new thought, and goes with the thought; then who has had the fewest turns', async ({
  circle,
}) => {
  await chooseMode(circle.fay.page, 'Hands')
  const { fay, ana, ben, chidi, jo } = circle
  await raiseHand(ben.page)
  await callNext(jo)
  await startSpeaking(ben.page)
  await onlyHeard(circle, ben)

  await raiseHand(chidi.page)
  await raiseToReply(ana.page, 'Ben')
  for (const page of circle.pages) await expect.poll(() => queueOf(page)).toEqual(['Ana', 'Chidi'])
  await callNext(jo)
  await speaks(circle, ana)
  // Whose thought it is, has nobody to reply to: a hand of theirs is for another one.
  await raiseHand(ben.page)
  await expect.poll(() => queueOf(fay.page)).toEqual(['Chidi', 'Ben'])
  await callNext(jo)
  await speaks(circle, chidi)
  await expect.poll(() => queueOf(fay.page)).toEqual(['Ben'])

  // Ana and Ben have had one turn each, Fay none. This holds only while this test is the first of the circle.
  await raiseHand(ana.page)
  await raiseHand(fay.page)
  await expect.poll(() => queueOf(ana.page)).toEqual(['Ben', 'Ana', 'Fay Okafor'])
  await jo.ask({ type: 'chooseHandRule', rule: 'fewest-turns' })
  for (const { page } of [ana, chidi]) {
    await expect.poll(() => queueOf(page)).toEqual(['Fay Okafor', 'Ben', 'Ana'])
    await page.getByText('Whoever has had the fewest turns is called first.').first().waitFor()
  }
  await callNext(jo)
  await speaks(circle, fay)
  expect(circle.visitors.faults()).toEqual([])
})

test('nominate: Ana picks Ben, not Chidi, who does not want to be picked now; nobody but the holder is heard', async ({
  circle,
}) => {
  const { ana, ben, chidi, jo } = circle
  const before = turnsHad(jo)
  await jo.ask({ type: 'chooseMode', mode: 'nominate' })
  await button(chidi.page, 'Not now').click()
  await jo.until(({ facilitation }) => facilitation?.nominees.includes(chidi.id) === false)
  await give(jo, ana)
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)

  await button(ana.page, 'Pick Ben').waitFor()
  expect(await button(ana.page, 'Pick Chidi').count()).toBe(0)
  await button(ana.page, 'Pick Ben').click()
  await button(ben.page, 'Start speaking').waitFor()
  await allStill(circle, ana)
  await startSpeaking(ben.page)
  await onlyHeard(circle, ben)

  // Back on the list by one press.
  await button(chidi.page, 'Not now').click()
  await button(ben.page, 'Pick Chidi').click()
  await startSpeaking(chidi.page)
  await onlyHeard(circle, chidi)
  expect(turnsHad(jo)).toBe(before + 2)
  expect(circle.visitors.faults()).toEqual([])
})

test('quiet in mid-turn closes every microphone, also of those who lead; the mode before comes back, and hands are as they were', async ({
  circle,
}) => {
  await chooseMode(circle.fay.page, 'Hands')
  const { fay, ana, ben, chidi, jo, pages } = circle
  for (const { page } of [ana, ben]) await raiseHand(page)
  await callNext(jo)
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)

  await jo.ask({ type: 'beginQuiet', minutes: null })
  for (const page of pages) {
    await page.getByText('Quiet together', { exact: true }).first().waitFor()
    await button(page, /microphone/).waitFor({ state: 'hidden' })
  }
  const ears = await allStill(circle, ana)
  for (const { page } of [ana, fay]) await button(page, 'Start speaking').waitFor({ state: 'hidden' })

  await jo.ask({ type: 'endQuiet' })
  await jo.until(({ shared }) => shared?.mode === 'hands' && shared.quiet === null)
  await expect.poll(() => queueOf(chidi.page)).toContain('Ben')
  for (const ear of ears) expect(await ear.heard()).toEqual([])
  await give(jo, ben)
  await startSpeaking(ben.page)
  await onlyHeard(circle, ben)

  // In open it closes what was open, and opens nothing afterwards.
  await jo.ask({ type: 'chooseMode', mode: 'open' })
  await button(fay.page, 'Turn microphone on').click()
  await (await Ear.on(chidi.page)).until(fay.id)
  await jo.ask({ type: 'beginQuiet', minutes: 1 })
  for (const page of pages) await button(page, /microphone/).waitFor({ state: 'hidden' })
  const still = await allStill(circle, ben, fay)
  await jo.ask({ type: 'endQuiet' })
  for (const page of pages) await button(page, 'Turn microphone on').waitFor()
  for (const ear of still) expect(await ear.heard()).toEqual([])
  expect(circle.visitors.faults()).toEqual([])
})

test('a round is left in mid-turn for nominate, open and hands, and gone on with: each time exactly who may be heard is', async ({
  circle,
}) => {
  const { ana, ben, chidi, jo, fay } = circle
  await raiseHand(chidi.page)
  await jo.ask({
    type: 'startRound',
    turn: turnOf(jo),
    from: ben.id,
    reversed: true,
    shuffled: false,
    withFacilitators: false,
    prompt: '',
  })
  await speaks(circle, ben)
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)

  await jo.ask({ type: 'chooseMode', mode: 'nominate' })
  await allStillBut(circle, ana, jo)
  await jo.ask({ type: 'chooseMode', mode: 'open' })
  await button(ben.page, 'Turn microphone on').click()
  await (await Ear.on(fay.page)).until(ben.id)
  await jo.ask({ type: 'chooseMode', mode: 'hands' })
  for (const { page } of [ben, fay]) await button(page, /microphone/).waitFor({ state: 'hidden' })
  await expect.poll(() => queueOf(fay.page)).toContain('Chidi')

  // Ben has had this round, and is not asked again.
  await jo.ask({ type: 'chooseMode', mode: 'round' })
  const { order } = jo.view.shared?.round ?? { order: [] }
  expect(order.find(({ personId }) => personId === ben.id)?.place).toBe('had')
  const holder = [ana, chidi].find(({ id }) => id === jo.view.shared?.floor?.personId)
  if (!holder) throw new Error('the round goes on with Ana or Chidi')
  await allStill(circle, ben)
  await startSpeaking(holder.page)
  await onlyHeard(circle, holder)
  expect(circle.visitors.faults()).toEqual([])
})

/** Whoever has the floor now, if anybody, is the one who spoke; everybody else is silent. */
async function allStillBut(circle: TurnsCircle, speaker: InCircle, jo: SimulatedPerson): Promise<void> {
  const floor = jo.view.shared?.floor ?? null
  if (floor?.personId === speaker.id) return onlyHeard(circle, speaker)
  await allStill(circle, speaker)
}
