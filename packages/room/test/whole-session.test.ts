/** A session of ninety minutes with fourteen people, as they would ask for it, through every mode: T and Q, with drops, late arrivals and a break of those who lead. */
import type { Command } from '@hearth/protocol/commands'
import { LEFT_ALONE_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { expect, test } from 'vitest'
import { mediaPlan } from '../src/media-plan.ts'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { FACILITATORS, id, LEARNERS, MORE_LEARNERS, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  at,
  connected,
  dropped,
  keyed,
  later,
  START,
  type Steps,
  session,
  ticked,
} from '../src/testing/steps.ts'
import { aRound, handsOf, holder, namesOf, raisedFor } from '../src/testing/turn-steps.ts'

const MINUTE = 60_000
const CIRCLE = [...LEARNERS, ...MORE_LEARNERS]

/** The session as it goes: one scene after the other, and time passes. */
class Session {
  scene: Scene

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** Asks, and is not refused. */
  does(who: Name, command: Command): void {
    this.scene = this.scene.when(who, command)
    expect([who, command.type, this.scene.refusal]).toEqual([who, command.type, null])
  }

  /** Is refused with this word, and nothing has changed. */
  mayNot(who: Name, command: Command, code: string): void {
    const then = this.scene.when(who, command)
    expect([then.refusal, then.state]).toEqual([code, this.scene.state])
  }

  passes(minutes: number): void {
    this.scene = this.scene.and(later(minutes * MINUTE), ticked())
  }

  happens(...steps: readonly Steps[]): void {
    this.scene = this.scene.and(...steps)
  }

  get turn(): number {
    return this.scene.state.turn
  }

  /** Whose turn it is speaks for so long; heard is nobody else. */
  speaks(who: Name, minutes: number): void {
    expect(holder(this.scene)).toBe(who)
    this.does(who, { type: 'startSpeaking', turn: this.turn })
    this.passes(minutes)
    expect(this.heard).toEqual([who])
    this.does(who, { type: 'finishSpeaking', turn: this.turn })
  }

  get heard(): Name[] {
    return (mediaPlan(this.scene.state)?.participants ?? [])
      .filter(({ publish }) => publish.includes('microphone'))
      .map(({ personId }) => nameOf(personId))
  }

  /** Minutes since the planned start. */
  get minute(): number {
    return Math.round((this.scene.now - START) / MINUTE)
  }
}

test('T1 T2 T13 T15 T20 T22 Q6 Q8: ninety minutes of twelve learners and two facilitators, through every mode', () => {
  const began = performance.now()
  const circle = new Session(
    given(
      session({ minutes: 90 }),
      CIRCLE.map((name) => admitted(name)),
      at(START),
    ),
  )

  // Welcome: anybody may speak.
  circle.does('Fay', { type: 'startSession' })
  expect(circle.heard).toHaveLength(14)
  circle.passes(8)

  // Check-in: everybody once, round the circle, a minute each.
  circle.does('Fay', { type: 'setTurnTime', minutes: 1 })
  circle.does('Jo', aRound({ from: id('Ana'), prompt: 'How do you come here today?' }))
  expect(circle.scene.shared.prompt).toBe('How do you come here today?')
  circle.speaks('Ana', 1)
  circle.speaks('Ben', 1)
  circle.does('Chidi', { type: 'pass', turn: circle.turn })
  circle.does('Dara', { type: 'comeBackToMe', turn: circle.turn })
  expect(namesOf([circle.scene.shared.next ?? ''])).toEqual(['Gus'])
  // Eli speaks on, and nobody cuts him off: Jo gives a minute more.
  circle.does('Eli', { type: 'startSpeaking', turn: circle.turn })
  circle.passes(1)
  expect(ownView(circle.scene.state, id('Eli'))?.turn?.until).toBe(circle.scene.now)
  circle.does('Jo', { type: 'giveMoreTime', turn: circle.turn })
  circle.passes(1)
  circle.does('Eli', { type: 'finishSpeaking', turn: circle.turn })
  // Gus does not begin, and comes back later.
  circle.happens(later(20_000))
  circle.does('Fay', { type: 'moveOn', turn: circle.turn, comeBack: true })
  // Hana's train goes through a tunnel: the floor waits for a minute, and then goes on.
  circle.does('Hana', { type: 'startSpeaking', turn: circle.turn })
  circle.happens(dropped('Hana'), later(PRESENCE_GRACE_MS - 1), ticked())
  expect(holder(circle.scene)).toBe('Hana')
  circle.happens(later(1), ticked())
  circle.speaks('Imani', 1)
  circle.happens(connected('Hana', 2), keyed('Hana'))
  for (const name of MORE_LEARNERS) circle.speaks(name, 1)
  for (const name of ['Dara', 'Gus', 'Hana'] as const) circle.speaks(name, 1)
  expect(circle.scene.shared).toMatchObject({ floor: null, round: { over: true } })
  expect(circle.minute).toBe(21)

  // Conversation: hands, and whoever has spoken least comes first.
  circle.does('Fay', { type: 'setTurnTime', minutes: null })
  circle.does('Fay', { type: 'chooseMode', mode: 'hands' })
  circle.does('Jo', { type: 'chooseHandRule', rule: 'fewest-turns' })
  circle.happens(raisedFor('new', 'Hana', 'Ana', 'Chidi'))
  expect(handsOf(circle.scene)).toEqual(['Chidi', 'Ana', 'Hana'])
  circle.does('Fay', { type: 'callNext', turn: circle.turn })
  circle.mayNot('Jo', { type: 'callNext', turn: circle.turn - 1 }, 'floor-moved')
  circle.does('Chidi', { type: 'startSpeaking', turn: circle.turn })
  circle.happens(raisedFor('reply', 'Lena', 'Jo'))
  circle.passes(4)
  circle.does('Chidi', { type: 'finishSpeaking', turn: circle.turn })
  expect(handsOf(circle.scene)).toEqual(['Jo', 'Lena', 'Ana', 'Hana'])
  for (const name of ['Jo', 'Lena'] as const) {
    circle.does('Fay', { type: 'callNext', turn: circle.turn })
    circle.speaks(name, 3)
  }
  // Fay lets Hana go first; whoever saw another order sees this one now.
  const order = { seen: [id('Ana'), id('Hana')], order: [id('Hana'), id('Ana')] }
  circle.does('Fay', { type: 'arrangeHands', ...order })
  circle.mayNot('Jo', { type: 'arrangeHands', ...order }, 'order-moved')
  circle.does('Fay', { type: 'callNext', turn: circle.turn })
  circle.speaks('Hana', 5)
  expect(circle.minute).toBe(36)

  // A pause of three minutes. Nobody is heard; Ana's hand stays up.
  circle.does('Jo', { type: 'beginQuiet', minutes: 3 })
  expect(circle.heard).toEqual([])
  circle.passes(3)
  expect([circle.scene.shared.mode, handsOf(circle.scene)]).toEqual(['hands', ['Ana']])
  circle.does('Jo', { type: 'callNext', turn: circle.turn })
  circle.speaks('Ana', 6)

  // Nobody who leads is there for a while: whoever speaks finishes, and then all wait.
  circle.does('Fay', { type: 'giveFloor', personId: id('Mina'), turn: circle.turn })
  circle.does('Mina', { type: 'startSpeaking', turn: circle.turn })
  circle.happens(
    FACILITATORS.map((name) => dropped(name)),
    later(LEFT_ALONE_MS),
    ticked(),
  )
  expect([circle.scene.shared.leftAlone, circle.heard]).toEqual([true, ['Mina']])
  circle.does('Mina', { type: 'finishSpeaking', turn: circle.turn })
  expect(circle.heard).toEqual([])
  circle.happens(FACILITATORS.map((name) => connected(name, 2)))
  expect(circle.scene.shared).toMatchObject({ leftAlone: false, mode: 'hands' })

  // Passing it on: who has the floor picks who is next. Ben would rather not.
  circle.does('Ben', { type: 'setWilling', willing: false })
  circle.does('Fay', { type: 'chooseMode', mode: 'nominate' })
  circle.does('Fay', { type: 'giveFloor', personId: id('Noor'), turn: circle.turn })
  circle.does('Noor', { type: 'startSpeaking', turn: circle.turn })
  circle.passes(5)
  circle.mayNot('Noor', { type: 'nominate', personId: id('Ben'), turn: circle.turn }, 'not-willing')
  circle.does('Kofi', { type: 'leave' })
  circle.mayNot('Noor', { type: 'nominate', personId: id('Kofi'), turn: circle.turn }, 'not-in-circle')
  circle.mayNot('Kofi', { type: 'raiseHand', kind: 'new' }, 'not-known-here')
  circle.does('Noor', { type: 'nominate', personId: id('Dara'), turn: circle.turn })
  circle.does('Dara', { type: 'startSpeaking', turn: circle.turn })
  circle.passes(5)
  circle.does('Dara', { type: 'nominate', personId: id('Fay'), turn: circle.turn })
  circle.speaks('Fay', 5)
  circle.mayNot('Dara', { type: 'pass', turn: circle.turn }, 'not-your-turn')

  // Open talk for a while; Gus steps out for a moment.
  circle.does('Jo', { type: 'chooseMode', mode: 'open' })
  circle.does('Gus', { type: 'setAway', away: true })
  circle.passes(8)
  expect(circle.heard).toHaveLength(13)

  // Closing round, the other way round, with those who lead; Kofi is back, and last.
  circle.does(
    'Fay',
    aRound({ turn: circle.turn, reversed: true, withFacilitators: true, prompt: 'One word to take along?' }),
  )
  circle.speaks('Fay', 1)
  circle.happens(arrived('Kofi'))
  circle.does('Jo', { type: 'admit', personId: id('Kofi') })
  for (const name of ['Noor', 'Mina', 'Lena', 'Imani', 'Hana'] as const) circle.speaks(name, 1)
  // Gus, who is away, is stepped over, and is next when he is back.
  circle.speaks('Eli', 1)
  circle.does('Gus', { type: 'setAway', away: false })
  circle.speaks('Dara', 1)
  circle.speaks('Gus', 1)
  for (const name of ['Chidi', 'Ben', 'Ana', 'Jo', 'Kofi'] as const) circle.speaks(name, 1)
  expect(circle.scene.shared.round?.over).toBe(true)
  expect(circle.minute).toBe(83)

  // The poll, and the end.
  circle.passes(7)
  circle.does('Fay', { type: 'closeSession' })
  const { turnsHad } = facilitationView(circle.scene.state)
  expect(turnsHad).toHaveLength(14)
  expect(turnsHad.every(({ turns }) => turns > 0)).toBe(true)
  circle.does('Jo', { type: 'endSession' })
  expect(circle.minute).toBe(90)
  expect(performance.now() - began).toBeLessThan(1000)
})
