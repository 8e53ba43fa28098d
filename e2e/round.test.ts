/** A round is real: whose turn it is, is heard alone, in order; passing, coming back, a drop and a late arrival change nothing of that. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { SharedView } from '@hearth/protocol/room-view'
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { withTimes } from './harness/start-hearth.ts'
import { button, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { type InCircle, onlyHeard, type TurnsCircle } from './harness/turns-circle.ts'

const PROMPT = 'How do you come in today?'
// The server notices a drop within five seconds, not ten. A dropped person is gone after ten seconds, not sixty.
withTimes({ pingIntervalMs: 1_000, pingTimeoutMs: 4_000, presenceGraceMs: 10_000 })
/** Longer than both times together, with a margin for a busy machine. Milliseconds. */
const GRACE_MS = 45_000

/** Of the learners alone, in the order of their seats. */
async function startRound(jo: SimulatedPerson): Promise<void> {
  await jo.ask({
    type: 'startRound',
    turn: turnOf(jo),
    from: null,
    reversed: false,
    shuffled: false,
    withFacilitators: false,
    prompt: PROMPT,
  })
}

const turnOf = ({ view }: SimulatedPerson): number => view.shared?.turn ?? 0

/** Everybody of the round and how far each has come, as everybody sees it. */
function roundOf({ view: { shared } }: SimulatedPerson): string[] {
  return shared?.round?.order.map(({ personId, place }) => `${nameOf(shared, personId)} ${place}`) ?? []
}

const nameOf = ({ people }: SharedView, personId: string) => people.find(({ id }) => id === personId)?.name

const holds = (jo: SimulatedPerson, personId: string, timeoutMs?: number) =>
  jo.until(({ shared }) => shared?.floor?.personId === personId, timeoutMs)

/** It is their turn, and nothing has opened by itself; they begin, and are heard alone. */
async function speaksAlone(circle: TurnsCircle, speaker: InCircle, quiet: readonly Ear[]): Promise<void> {
  await button(speaker.page, 'Start speaking').waitFor()
  for (const ear of quiet) expect(await ear.heard()).toEqual([])
  await startSpeaking(speaker.page)
  await onlyHeard(circle, speaker)
}

test('a round of Ana, Ben and Chidi: one passes, one comes back at the end, Dara comes late and stands last', async ({
  circle,
}) => {
  const { ana, ben, chidi, jo, fay, visitors } = circle
  const quiet = await Promise.all(circle.pages.map((page) => Ear.on(page)))
  await startRound(jo)
  expect(roundOf(jo)).toEqual(['Ana waits', 'Ben waits', 'Chidi waits'])
  for (const page of circle.pages) await page.getByText(PROMPT).first().waitFor()
  await ben.page.getByText('You are next').first().waitFor()

  await speaksAlone(circle, ana, quiet)
  const dara = await visitors.learner('Dara')
  await jo.ask({ type: 'admit', personId: dara.seat.personId })
  expect(roundOf(jo)).toEqual(['Ana waits', 'Ben waits', 'Chidi waits', 'Dara waits'])
  await button(ana.page, "I'm done").click()

  // Passing is equal to speaking.
  await button(ben.page, 'Pass').click()
  await holds(jo, chidi.id)
  expect(roundOf(jo)).toEqual(['Ana had', 'Ben had', 'Chidi waits', 'Dara waits'])
  for (const ear of quiet) await ear.listenAnew()
  await button(chidi.page, 'Come back to me').click()
  await holds(jo, dara.seat.personId)
  expect(roundOf(jo)).toEqual(['Ana had', 'Ben had', 'Chidi comes-back', 'Dara waits'])

  await dara.ask({ type: 'startSpeaking', turn: turnOf(dara) })
  await dara.speak()
  for (const page of circle.pages) {
    expect(await (await Ear.on(page)).until(dara.seat.personId)).toEqual([dara.seat.personId])
  }
  await dara.fallSilent()
  await dara.ask({ type: 'finishSpeaking', turn: turnOf(dara) })
  await holds(jo, chidi.id)
  for (const ear of quiet) {
    await ear.untilStill(dara.seat.personId)
  }
  await speaksAlone(circle, chidi, quiet)
  await button(chidi.page, "I'm done").click()
  await jo.until(({ shared }) => shared?.floor === null && shared.round?.over === true)
  expect(roundOf(jo)).toEqual(['Ana had', 'Ben had', 'Chidi had', 'Dara had'])
  for (const page of circle.pages) await button(page, /microphone/).waitFor({ state: 'hidden' })

  // The next one goes the other way round.
  await jo.ask({ type: 'startNextRound', turn: turnOf(jo), reversed: true, prompt: '' })
  await holds(jo, dara.seat.personId)
  expect(roundOf(jo)).toEqual(['Dara waits', 'Chidi waits', 'Ben waits', 'Ana waits'])
  await fay.page.getByText(PROMPT, { exact: true }).waitFor({ state: 'hidden' })
  await dara.leave()
  expect(visitors.faults()).toEqual([])
})

test('Ana drops in mid-turn and is back in time: the floor is hers; she drops for longer: it goes on, and comes back to her', async ({
  circle,
}) => {
  const { ana, ben, chidi, jo, fay, visitors } = circle
  const anaIs = (presence: string | undefined) =>
    jo.until(({ shared }) => shared?.people.find(({ id }) => id === ana.id)?.presence === presence, GRACE_MS)
  await startRound(jo)
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)

  await ana.context.setOffline(true)
  await anaIs('reconnecting')
  for (const { page } of [fay, ben, chidi])
    await page
      .getByText(/Ana is reconnecting/)
      .first()
      .waitFor()
  expect(jo.view.shared?.floor).toEqual({ personId: ana.id, speaking: true })
  await ana.context.setOffline(false)
  await anaIs('here')
  expect(jo.view.shared?.floor).toEqual({ personId: ana.id, speaking: true })
  await button(ana.page, "I'm done").waitFor()

  await ana.context.setOffline(true)
  await anaIs('reconnecting')
  await holds(jo, ben.id, GRACE_MS)
  expect(roundOf(jo)).toEqual(['Ben waits', 'Chidi waits'])
  await startSpeaking(ben.page)
  const [fays, chidis] = [await Ear.on(fay.page), await Ear.on(chidi.page)]
  for (const ear of [fays, chidis]) expect(await ear.until(ben.id)).toEqual([ben.id])

  await ana.context.setOffline(false)
  await anaIs('here')
  expect(roundOf(jo)).toEqual(['Ana comes-back', 'Ben waits', 'Chidi waits'])
  await button(ana.page, /microphone/).waitFor({ state: 'hidden' })
  await button(ben.page, "I'm done").click()
  await button(chidi.page, 'Pass').click()
  await holds(jo, ana.id)
  await startSpeaking(ana.page)
  await onlyHeard(circle, ana)
  await button(ana.page, "I'm done").click()
  await jo.until(({ shared }) => shared?.round?.over === true)
  expect(visitors.faults()).toEqual([])
})
