import { id, type Name } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { type Connected, openSocketDoor } from './open-socket-door.ts'

const LEARNERS = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Gus', 'Hana', 'Imani'] as const

/** Live, in `hands`: Fay and Jo lead, these learners are in, and all have seen it. */
async function givenHands(...names: readonly Name[]) {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const jo = await door.enters('Jo')
  const learners: Connected[] = []
  for (const name of names) learners.push(await door.enters(name))
  for (const command of [
    { type: 'admitEveryone' },
    { type: 'startSession' },
    { type: 'chooseMode', mode: 'hands' },
  ] as const) {
    expect(await fay.send(command)).toMatchObject({ ok: true })
  }
  const everyone = [fay, jo, ...learners]
  for (const one of everyone) await one.until(() => one.latest('shared')?.view.mode === 'hands')
  return { door, fay, jo, learners, everyone }
}

const shared = (one: Connected) => one.latest('shared')?.view
const outcomes = (answers: { ok: boolean; code?: string }[]) => answers.map(({ code }) => code ?? 'ok').sort()

it('given Fay and Jo who call the next in the same instant, counts one; one person has the floor, for everybody', async () => {
  const { fay, jo, learners, everyone } = await givenHands('Ana', 'Ben', 'Chidi')
  for (const one of learners) await one.send({ type: 'raiseHand', kind: 'new' })
  for (const [turn, name] of (['Ana', 'Ben', 'Chidi'] as const).entries()) {
    const answers = await Promise.all([fay, jo].map((one) => one.send({ type: 'callNext', turn })))
    expect(outcomes(answers)).toEqual(['floor-moved', 'ok'])
    for (const one of everyone) await one.until(() => shared(one)?.turn === turn + 1)
    for (const one of everyone) expect(shared(one)?.floor).toEqual({ personId: id(name), speaking: false })
    // Whoever has begun has had their turn: their hand is down.
    expect(await learners[turn]?.send({ type: 'startSpeaking', turn: turn + 1 })).toMatchObject({ ok: true })
  }
})

it('given Fay who calls and Jo who gives the floor to somebody else in the same instant, counts one of them', async () => {
  const { door, fay, jo, learners, everyone } = await givenHands('Ana', 'Ben')
  await learners[0]?.send({ type: 'raiseHand', kind: 'new' })
  const answers = await Promise.all([
    fay.send({ type: 'callNext', turn: 0 }),
    jo.send({ type: 'giveFloor', personId: id('Ben'), turn: 0 }),
  ])
  expect(outcomes(answers)).toEqual(['floor-moved', 'ok'])
  for (const one of everyone) await one.until(() => shared(one)?.turn === 1)
  const holder = answers[0]?.ok ? id('Ana') : id('Ben')
  for (const one of everyone) expect(shared(one)?.floor?.personId).toBe(holder)
  expect((await door.rooms.state(door.session.id))?.turn).toBe(1)
})

it('when Fay gives the floor to Ana and Jo gives it to Ben in the same instant, accepts exactly one', async () => {
  const { fay, jo, everyone } = await givenHands('Ana', 'Ben')
  for (let turn = 0; turn < 6; turn++) {
    const answers = await Promise.all([
      fay.send({ type: 'giveFloor', personId: id('Ana'), turn }),
      jo.send({ type: 'giveFloor', personId: id('Ben'), turn }),
    ])
    expect(outcomes(answers)).toEqual(['floor-moved', 'ok'])
    for (const one of everyone) await one.until(() => shared(one)?.turn === turn + 1)
    const holder = answers[0]?.ok ? id('Ana') : id('Ben')
    for (const one of everyone) expect(shared(one)?.floor).toEqual({ personId: holder, speaking: false })
    // The floor is free again, so the next two commands race for the same turn.
    expect(await fay.send({ type: 'muteEveryone' })).toMatchObject({ ok: true })
  }
})

it('given eight hands raised in the same instant, calls them in one order, the same for all', async () => {
  const { fay, learners, everyone } = await givenHands(...LEARNERS)
  const answers = await Promise.all(learners.map((one) => one.send({ type: 'raiseHand', kind: 'new' })))
  for (const one of everyone) await one.until(() => shared(one)?.hands.length === LEARNERS.length)
  const order = shared(fay)?.hands.map(({ personId }) => personId) ?? []
  expect([...order].sort()).toEqual(LEARNERS.map(id).sort())
  for (const one of everyone) {
    // Nobody ever saw another order, nor a hand that lost its place.
    const seen = one.received.flatMap((message) => (message.channel === 'shared' ? [message.view.hands] : []))
    for (const hands of seen)
      expect(hands.map(({ personId }) => personId)).toEqual(order.slice(0, hands.length))
  }
  for (const [index, answer] of answers.entries()) {
    const name = LEARNERS[index]
    if (!answer.ok || name === undefined) throw new Error('a hand was refused')
    // The view that the answer names shows the hand.
    const named = learners[index]?.received.find(
      (message) => message.channel === 'shared' && message.revision === answer.seen.shared,
    )
    expect(named).toMatchObject({
      view: { hands: expect.arrayContaining([{ personId: id(name), kind: 'new' }]) },
    })
  }
  for (const [turn, personId] of order.entries()) {
    await fay.send({ type: 'callNext', turn })
    await fay.until((one) => shared(one)?.turn === turn + 1)
    expect(shared(fay)?.floor?.personId).toBe(personId)
    // Called, not yet begun: the hand stays up at its place, and is not shown beside the floor.
    expect(shared(fay)?.hands.some((hand) => hand.personId === personId)).toBe(false)
    const holder = learners[LEARNERS.findIndex((name) => id(name) === personId)]
    expect(await holder?.send({ type: 'pass', turn: turn + 1 })).toMatchObject({ ok: true })
  }
})

it('given a call that is sent again with its id, answers as before and gives no second turn', async () => {
  const { door, fay, jo, learners } = await givenHands('Ana', 'Ben')
  for (const one of learners) await one.send({ type: 'raiseHand', kind: 'new' })
  const call = randomId()
  const [answer, twin] = await Promise.all([1, 2].map(() => fay.send({ type: 'callNext', turn: 0 }, call)))
  expect(answer).toMatchObject({ ok: true })
  expect(twin).toEqual(answer)
  expect(await jo.send({ type: 'callNext', turn: 1 })).toMatchObject({ ok: true })
  // Not `floor-moved`, though it has: this call was answered.
  expect(await fay.send({ type: 'callNext', turn: 0 }, call)).toEqual(answer)
  expect(await door.rooms.state(door.session.id)).toMatchObject({ turn: 2, floor: { personId: id('Ben') } })
})

it('given a holder who passes as a facilitator calls the next, leaves nobody with somebody else’s turn', async () => {
  const { door, fay, learners } = await givenHands('Ana', 'Ben')
  const [ana] = learners
  for (const one of learners) await one.send({ type: 'raiseHand', kind: 'new' })
  await fay.send({ type: 'callNext', turn: 0 })
  const [passed, called] = await Promise.all([
    ana?.send({ type: 'pass', turn: 1 }),
    fay.send({ type: 'callNext', turn: 1 }),
  ])
  expect(called).toMatchObject({ ok: true })
  // Either Ana passed in time, or the floor was Ben's by then.
  expect([{ ok: true }, { ok: false, code: 'not-your-turn' }]).toContainEqual(
    passed?.ok ? { ok: true } : passed,
  )
  expect((await door.rooms.state(door.session.id))?.floor?.personId).toBe(id('Ben'))
})
