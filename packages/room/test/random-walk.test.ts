/** The invariants, over many random walks with one seed. A failure prints seed and path; it then becomes a named test. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import { expect, test } from 'vitest'
import type { RoomEvent } from '../src/events.ts'
import type { RoomState } from '../src/state.ts'
import { broken } from '../src/testing/invariants.ts'
import { atRest, isToHave } from '../src/testing/key-invariants.ts'
import { forAllWalks, go } from '../src/testing/random-walk.ts'

test('L2 L10 L11 A4 A12 A13 A16 P3 P11 T3 T9 T11 T15 T16 T17 T21 T22 T28 H2 H8 H10 H11 H12 K1 K2 K4 K5 K6 K8 K10 K11 Q2 Q4 Q5 Q6 Q7 Q9 M3 M5 M7 M8 M11 M12 M13 M14 M15 F1 F3 F4 F5 F6 F7 F9 F10 F11 F12 F13 W2 W3 W7 W9 W11 W12 W13 V1 V2 V3 V6 V7 V8 V10 V11 V12 V14 V15 V16: the invariants hold on every walk', {
  timeout: 120_000,
}, () => {
  const happened = new Set<RoomEvent['type']>()
  const refused = new Set<RefusalCode>()
  forAllWalks(500, 120, (walk) => {
    go(walk, (walked) => {
      const sentence = broken(walked)
      if (sentence !== null) throw new Error(`broken: ${sentence}\n${JSON.stringify(walked, null, 1)}`)
      if (!walked.decision.ok) refused.add(walked.decision.code)
      else for (const event of walked.decision.events) happened.add(event.type)
    })
  })
  // A walk that gets nowhere proves nothing.
  expect([...happened].sort()).toEqual([
    'askedToTurnOn',
    'backupPaged',
    'cameBack',
    'chatClosed',
    'chatOpened',
    'circleLeftAlone',
    'closingBegan',
    'crisisContactsSet',
    'deadlinesMoved',
    'epochBegan',
    'epochUsed',
    'facilitatorBack',
    'floorFreed',
    'floorGiven',
    'graceEnded',
    'handClaimed',
    'handLowered',
    'handRaised',
    'handRuleChosen',
    'handSetLast',
    'handUnclaimed',
    'handsArranged',
    'helpAnswered',
    'helpAsked',
    'helpEnded',
    'helpPutBack',
    'helpTaken',
    'helpWithdrawn',
    'keeperPassedOver',
    'keyHeld',
    'keySealed',
    'keyWanted',
    'lobbyOpened',
    'mediaGivenBack',
    'mediaTakenAway',
    'modeChosen',
    'moreTimeGiven',
    'pageBegan',
    'pageEnded',
    'pageSeen',
    'pageTold',
    'personAdmitted',
    'personArrived',
    'personAskedAgain',
    'personConnected',
    'personDemoted',
    'personDropped',
    'personLeft',
    'personPromoted',
    'personRemoved',
    'personRenamed',
    'personSignedOut',
    'personToldNotNow',
    'promptShown',
    'quietBegan',
    'reactionsAllowed',
    'roomLocked',
    'roomUnlocked',
    'roundBegan',
    'sessionEnded',
    'sessionStarted',
    'speakingStarted',
    'spotlightSet',
    'stepBegan',
    'stepExtended',
    'textWritten',
    'textsShared',
    'turnOnAnswered',
    'turnTimeSet',
    'wentAway',
    'willingnessSaid',
  ])
  expect([...refused].sort()).toEqual([
    'bad-input',
    'cannot-read',
    'changed-meanwhile',
    'chat-closed',
    'floor-moved',
    'has-account',
    'help-over',
    'help-taken',
    'is-facilitator',
    'is-scheduled',
    'keys-moved',
    'last-facilitator',
    'left-alone',
    'media-closed',
    'no-crisis-contacts',
    'no-hand-to-call',
    'no-round',
    'no-such-step',
    'no-voice',
    'nobody-speaks',
    'not-admitted',
    'not-facilitator',
    'not-found',
    'not-in-circle',
    'not-known-here',
    'not-ok-open',
    'not-staff',
    'not-waiting',
    'not-willing',
    'not-your-turn',
    'only-captioners',
    'only-learners',
    'order-moved',
    'removed',
    'room-full',
    'room-locked',
    'session-over',
    'too-early',
    'wrong-mode',
    'wrong-phase',
  ])
})

test('K12: wherever a walk ends, browsers that do as they are asked come to rest: who is to hold the newest key does, and nobody else', {
  timeout: 60_000,
}, () => {
  let rested = 0
  forAllWalks(300, 80, (walk) => {
    let last: RoomState | null = null
    go(walk, ({ after }) => {
      last = after
    })
    if (last === null) return
    const rest = atRest(last)
    const { newest, sending, holders, envelopes } = rest.keys
    const hold = Object.values(rest.people).filter((person) => isToHave(rest, person))
    const here = hold.filter(({ presence }) => presence.kind === 'here').map(({ id }) => id)
    if (here.length === 0) return
    expect(holders.filter((id) => here.includes(id)).sort()).toEqual(here.sort())
    expect(Object.keys(envelopes).sort()).toEqual(hold.map(({ id }) => id).sort())
    expect(holders.every((id) => hold.some((person) => person.id === id))).toBe(true)
    expect(sending).toBe(newest)
    rested++
  })
  expect(rested).toBeGreaterThan(100)
})
