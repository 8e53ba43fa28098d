import type { Command } from '@hearth/protocol/commands'
import { id } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
import { type Connected, openSocketDoor } from './open-socket-door.ts'

/** Live: Fay leads, Ana and Ben are in. `since` tells what each has received from then on. */
async function givenLive(...commands: Command[]) {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const ana = await door.enters('Ana')
  const ben = await door.enters('Ben')
  for (const command of [{ type: 'admitEveryone' }, ...commands, { type: 'startSession' }] as const) {
    expect(await fay.send(command)).toMatchObject({ ok: true })
  }
  const people = { fay, ana, ben }
  for (const one of Object.values(people)) await one.until(() => one.latest('shared')?.view.phase === 'live')
  await ben.until((one) => one.latest('own')?.view.media.mayJoin === true)
  const held = new Map(Object.values(people).map((one) => [one, one.received.length]))
  const since = (one: Connected) => one.received.slice(held.get(one))
  const before = (one: Connected, channel: 'own' | 'shared' | 'facilitation') =>
    one.received.slice(0, held.get(one)).findLast((message) => message.channel === channel)?.revision ?? 0
  /** A public change, after which everything before it has come. */
  async function barrier(): Promise<void> {
    await fay.send({ type: 'lockRoom' })
    for (const one of Object.values(people)) await one.until(() => one.latest('shared')?.view.locked === true)
  }
  return { ...people, since, before, barrier }
}

const numbered = (messages: ReturnType<typeof Connected.prototype.received.slice>) =>
  messages.map(({ channel, revision }) => [channel, revision])

it("given that Fay closes Ana's camera, tells Ana, the facilitators and the circle, each once and in order, and Ben nothing of his own", async () => {
  const { fay, ana, ben, since, before, barrier } = await givenLive()
  const answer = await fay.send({ type: 'takeAway', personId: id('Ana'), source: 'camera' })
  await barrier()
  const shared = before(ben, 'shared')
  expect(numbered(since(ana))).toEqual([
    ['own', before(ana, 'own') + 1],
    ['shared', shared + 1],
    ['shared', shared + 2],
  ])
  expect(numbered(since(fay))).toEqual([
    ['facilitation', before(fay, 'facilitation') + 1],
    ['shared', shared + 1],
    ['shared', shared + 2],
  ])
  expect(numbered(since(ben))).toEqual([
    ['shared', shared + 1],
    ['shared', shared + 2],
  ])
  expect(answer).toEqual({
    ok: true,
    seen: {
      own: before(fay, 'own'),
      facilitation: before(fay, 'facilitation') + 1,
      shared: shared + 1,
    },
  })
  expect(ana.latest('own')?.view.media).toMatchObject({ mayPublish: ['microphone'], takenAway: ['camera'] })
  expect(fay.latest('facilitation')?.view.takenAway).toEqual([{ personId: id('Ana'), sources: ['camera'] }])
  const asBenSees = ben.latest('shared')?.view.people.find((person) => person.id === id('Ana'))
  expect(asBenSees?.media).toMatchObject({ heard: true, seen: false })
  // That she is not seen, and not that somebody wanted it so.
  expect(JSON.stringify(since(ben))).not.toContain('takenAway')
})

it('given turns, in which Ana is not heard anyway, closes her microphone without a trace for Ben', async () => {
  const { fay, ana, ben, since, barrier } = await givenLive({ type: 'chooseMode', mode: 'hands' })
  await fay.send({ type: 'takeAway', personId: id('Ana'), source: 'microphone' })
  await barrier()
  expect(since(ben).map(({ channel }) => channel)).toEqual(['shared'])
  expect(since(ana).map(({ channel }) => channel)).toEqual(['own', 'shared'])
  expect(since(fay).map(({ channel }) => channel)).toEqual(['facilitation', 'shared'])
})

it('given what is closed already, sends nobody anything', async () => {
  const { fay, ana, ben, since, barrier } = await givenLive({
    type: 'takeAway',
    personId: id('Ana'),
    source: 'camera',
  })
  expect(await fay.send({ type: 'takeAway', personId: id('Ana'), source: 'camera' })).toMatchObject({
    ok: true,
  })
  await barrier()
  for (const one of [fay, ana, ben]) expect(since(one).map(({ channel }) => channel)).toEqual(['shared'])
})

it.each([
  { type: 'remove', personId: id('Ben') },
  { type: 'takeAway', personId: id('Ben'), source: 'microphone' },
  { type: 'muteEveryone' },
  { type: 'lockRoom' },
  { type: 'chooseMode', mode: 'hands' },
  { type: 'giveFloor', personId: id('Ana'), turn: 0 },
] as const)('given Ana, who does not lead, refuses her $type', async (command) => {
  const { fay, ana, since, barrier } = await givenLive()
  expect(await ana.send(command)).toEqual({ ok: false, code: 'not-facilitator' })
  await barrier()
  expect(since(fay).map(({ channel }) => channel)).toEqual(['shared'])
})
