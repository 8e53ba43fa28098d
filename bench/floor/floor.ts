/** From the floor to the ear: given → `Start speaking` → prepared → pressed → heard, with real pages and a real LiveKit. */
import { setTimeout as pause } from 'node:timers/promises'
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { type HearthProcess, openHearth } from '../../e2e/harness/hearth.ts'
import { startLivekit } from '../../e2e/harness/livekit.ts'
import { arrive, button, inTheRoom, personOf } from '../../e2e/harness/steps.ts'
import { Visitors } from '../../e2e/harness/visitors.ts'
import { openChromium } from '../chromium.ts'
import type { Endings } from '../endings.ts'
import {
  momentOf,
  turnIsGone,
  watchForButton,
  watchForClick,
  watchForPrepared,
  watchForSound,
  watchForTrackOf,
} from '../moments.ts'
import { DURATIONS, durationsRow, printTable } from '../table.ts'

const WARM_UPS = 2
const ROUNDS = 25
const SHORT_ROUNDS = 3
/** Between getting the right to speak and the press, where nothing shows that LiveKit has it too. */
const GRANTED_MS = 1_000
/** The target of press → heard. */
const TARGET_MS = 400

interface Circle {
  fay: SimulatedPerson
  ana: Page
  anaId: string
  ben: Page
}

/** All in milliseconds. */
interface Turn {
  givenToShown: number
  givenToPrepared: number
  givenToSubscribed: number
  pressedToHeard: number
}

export async function measureFloor(endings: Endings, short: boolean): Promise<void> {
  const rounds = WARM_UPS + (short ? SHORT_ROUNDS : ROUNDS)
  const circle = await openCircle(endings)
  const turns: Turn[] = []
  for (let round = 0; round < rounds; round++) turns.push(await takeTurn(circle))
  const unprepared: number[] = []
  for (let round = 0; round < rounds; round++) unprepared.push(await openUnprepared(circle))

  const measured = turns.slice(WARM_UPS)
  const of = (moment: keyof Turn) => measured.map((turn) => turn[moment])
  const heard = of('pressedToHeard')
  printTable('Floor given → Start speaking → heard (Chromium, LiveKit, one machine)', DURATIONS, [
    durationsRow('floor given → "Start speaking" on Ana’s page', of('givenToShown')),
    durationsRow('floor given → Ana’s silent microphone negotiated', of('givenToPrepared')),
    durationsRow('floor given → Ben’s page plays that silent track', of('givenToSubscribed')),
    durationsRow('pressed → heard by Ben, prepared (turns by hands)', heard),
    durationsRow('pressed → heard by Ben, not prepared (open mode)', unprepared.slice(WARM_UPS)),
  ])
  const within = heard.filter((ms) => ms < TARGET_MS).length
  process.stdout.write(`  under ${TARGET_MS} ms: ${within} of ${heard.length} prepared turns\n`)
}

async function openCircle(endings: Endings): Promise<Circle> {
  const livekit = await startLivekit()
  endings.add(() => livekit.stop())
  const hearth = await openHearth({ livekit })
  endings.add(() => hearth.stop())
  const browser = await openChromium(endings)
  const visitors = new Visitors(browser, hearth)
  endings.add(() => visitors.allGo())
  return gather(hearth, visitors)
}

/** Live, turns are taken by hands, nobody has the floor, everybody's sound is connected. */
async function gather(hearth: HearthProcess, visitors: Visitors): Promise<Circle> {
  const fay = await visitors.fay()
  const [{ page: ana }, { page: ben }] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await arrive(ana, hearth.links.learner, 'Ana')
  await arrive(ben, hearth.links.learner, 'Ben')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  for (const page of [ana, ben]) {
    await inTheRoom(page)
    await button(page, 'Turn microphone on').waitFor()
    await page.getByText('Sound and picture are being connected…').waitFor({ state: 'hidden' })
  }
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  return { fay, ana, anaId: await personOf(ana), ben }
}

/** Ana is given the floor, is prepared, presses, is heard, and gives the floor back. */
async function takeTurn({ fay, ana, anaId, ben }: Circle): Promise<Turn> {
  await watchForButton(ana, 'Start speaking')
  await watchForPrepared(ana)
  await watchForTrackOf(ben, anaId)
  const given = Date.now()
  await fay.ask({ type: 'giveFloor', personId: anaId, turn: fay.view.shared?.turn ?? 0 })
  const [shown, prepared, subscribed] = await Promise.all([
    momentOf(ana, 'shown'),
    momentOf(ana, 'prepared'),
    momentOf(ben, 'subscribed'),
  ])
  const pressedToHeard = await pressAndListen(ana, ben, 'Start speaking')
  await button(ana, "I'm done").click()
  await fay.until(({ shared }) => shared?.floor === null)
  await turnIsGone(ana, ben, anaId)
  return {
    givenToShown: shown - given,
    givenToPrepared: prepared - given,
    givenToSubscribed: subscribed - given,
    pressedToHeard,
  }
}

/** In `open` nobody is prepared: the first press publishes. Back in `hands` the microphone is closed and its track gone. */
async function openUnprepared({ fay, ana, anaId, ben }: Circle): Promise<number> {
  await fay.ask({ type: 'chooseMode', mode: 'open' })
  await button(ana, 'Turn microphone on').waitFor()
  await pause(GRANTED_MS)
  const pressedToHeard = await pressAndListen(ana, ben, 'Turn microphone on')
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  await turnIsGone(ana, ben, anaId)
  return pressedToHeard
}

async function pressAndListen(speaker: Page, listener: Page, name: string): Promise<number> {
  await watchForSound(listener)
  await watchForClick(speaker)
  await button(speaker, name).click()
  return (await momentOf(listener, 'heard')) - (await momentOf(speaker, 'clicked'))
}
