import type { HelpKind } from '@hearth/protocol/help'
import { id, type Name } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { browserKey } from './browser-key.ts'
import { type Connected, openSocketDoor } from './open-socket-door.ts'

/** Live: Fay and Jo lead, Ana and Ben are in, Chidi waits. `since` tells what each has received from then on. */
async function givenLive() {
  const door = await openSocketDoor()
  const fay = await door.enters('Fay')
  const jo = await door.enters('Jo')
  const ana = await door.enters('Ana')
  const ben = await door.enters('Ben')
  for (const type of ['admitEveryone', 'startSession'] as const) {
    expect(await fay.send({ type })).toMatchObject({ ok: true })
  }
  const chidi = await door.enters('Chidi')
  const inCircle = [fay, jo, ana, ben]
  for (const one of inCircle) await one.until(() => one.latest('shared')?.view.phase === 'live')
  for (const one of [ana, ben]) await one.until(() => one.latest('own')?.view.media.mayJoin === true)
  await chidi.until(() => chidi.latest('own')?.view.phase === 'live')
  for (const one of [fay, jo]) {
    await one.until(() => one.latest('facilitation')?.view.lobby[0]?.presence === 'here')
  }
  const held = new Map([...inCircle, chidi].map((one) => [one, [one.received.length, one.bytes.length]]))
  /** Messages since then, by channel and revision. */
  const since = (one: Connected) =>
    one.received.slice(held.get(one)?.[0]).map(({ channel, revision }) => [channel, revision])
  const bytesSince = (one: Connected) => one.bytes.slice(held.get(one)?.[1]).join()
  const before = (one: Connected, channel: 'own' | 'shared' | 'facilitation') =>
    one.received.slice(0, held.get(one)?.[0]).findLast((message) => message.channel === channel)?.revision ??
    0
  /** A public change, after which everything before it has come. */
  async function barrier(): Promise<void> {
    await fay.send({ type: 'lockRoom' })
    for (const one of inCircle) await one.until(() => one.latest('shared')?.view.locked === true)
  }
  /** Asked, and seen by those who lead. */
  async function asked(by: Connected, kind: HelpKind): Promise<string> {
    expect(await by.send({ type: 'askForHelp', kind })).toMatchObject({ ok: true })
    const open = (one: Connected) => one.latest('facilitation')?.view.help.find((help) => help.kind === kind)
    for (const one of [fay, jo]) await one.until(() => open(one) !== undefined)
    return open(fay)?.id ?? ''
  }
  return { door, fay, jo, ana, ben, chidi, since, bytesSince, before, barrier, asked }
}

const requestsOf = (one: Connected) => one.latest('own')?.view.help.requests
const confidant = (name: Name) => ({
  personId: id(name),
  name,
  role: 'facilitator',
  publicKey: browserKey(name),
})
const taken = (helpId: string) => ({ type: 'takeHelp', helpId }) as const
const answered = (helpId: string) => ({ type: 'answerHelp', helpId, answer: 'in-a-moment' }) as const
const closed = (helpId: string) => ({ type: 'closeHelp', helpId }) as const
const refused = (code: string) => ({ ok: false, code })

it('given that Ana is not OK, tells who leads at once, and her who has seen it, what they answer, and its end', async () => {
  const { fay, jo, ana, asked } = await givenLive()
  expect(ana.latest('own')?.view.help).toEqual({ goesTo: [confidant('Fay'), confidant('Jo')], requests: [] })
  const helpId = await asked(ana, 'not-ok')
  for (const one of [fay, jo]) {
    expect(one.latest('facilitation')?.view.help).toMatchObject([
      {
        id: helpId,
        personId: id('Ana'),
        name: 'Ana',
        kind: 'not-ok',
        inLobby: false,
        author: 'here',
        taker: null,
      },
    ])
  }
  await ana.until(() => requestsOf(ana)?.length === 1)
  // Nobody has said yet that they have seen it.
  expect(requestsOf(ana)).toMatchObject([{ id: helpId, seenBy: null, answer: null, end: null }])
  await fay.send(taken(helpId))
  await ana.until(() => requestsOf(ana)?.[0]?.seenBy === 'Fay')
  await fay.send(answered(helpId))
  await ana.until(() => requestsOf(ana)?.[0]?.answer === 'in-a-moment')
  await fay.send(closed(helpId))
  await ana.until(() => requestsOf(ana)?.[0]?.end?.by === 'Fay')
  await jo.until(() => jo.latest('facilitation')?.view.help.length === 0)
})

it('given a request that is taken, answered and closed, sends a learner not concerned, and the lobby, nothing until the next public act, and leaves no gap', async () => {
  const { fay, jo, ana, ben, chidi, since, bytesSince, before, barrier, asked } = await givenLive()
  const helpId = await asked(ana, 'not-ok')
  for (const command of [taken(helpId), answered(helpId), closed(helpId)]) {
    expect(await fay.send(command)).toMatchObject({ ok: true })
  }
  await barrier()
  const shared = before(ben, 'shared') + 1
  expect(since(ben)).toEqual([['shared', shared]])
  const [own, ofFay, ofJo] = [
    before(ana, 'own'),
    before(fay, 'facilitation'),
    before(jo, 'facilitation'),
  ] as const
  expect(since(ana)).toEqual([...[1, 2, 3, 4].map((number) => ['own', own + number]), ['shared', shared]])
  for (const [one, revision] of [
    [fay, ofFay],
    [jo, ofJo],
  ] as const) {
    expect(since(one)).toEqual([
      ...[1, 2, 3, 4].map((number) => ['facilitation', revision + number]),
      ['shared', shared],
    ])
  }
  // What is public says nothing to the lobby: what concerns Chidi alone comes after it.
  await fay.send({ type: 'sayNotNow', personId: id('Chidi'), reason: null })
  await chidi.until(() => chidi.latest('own')?.view.admission === 'not-now')
  expect(since(chidi)).toEqual([['own', before(chidi, 'own') + 1]])
  expect(since(ben)).toHaveLength(1)
  for (const trace of [helpId, 'not-ok', 'help', 'in-a-moment']) expect(bytesSince(ben)).not.toContain(trace)
})

it('given one that was taken back, or put back, leaves no trace either', async () => {
  const { fay, ana, ben, since, barrier, asked } = await givenLive()
  const helpId = await asked(ana, 'worried')
  await fay.send(taken(helpId))
  await fay.send({ type: 'putHelpBack', helpId })
  expect(await ana.send({ type: 'withdrawHelp', helpId })).toMatchObject({ ok: true })
  await barrier()
  expect(since(ben).map(([channel]) => channel)).toEqual(['shared'])
  expect(fay.latest('facilitation')?.view.help).toEqual([])
  expect(requestsOf(ana)).toEqual([])
})

it.each([
  [true, 'handed-over'],
  [false, 'closed'],
] as const)(
  'given one that goes to the office (the learner knows: %s), tells its author that it is %s, and Ben nothing',
  async (told, how) => {
    const { door, fay, ana, ben, since, bytesSince, barrier, asked } = await givenLive()
    const helpId = await asked(ana, 'not-ok')
    const over = { type: 'handHelpOver', helpId, by: 'Fay', told } as const
    expect(await door.rooms.submit(door.session.id, over)).toMatchObject({ ok: true })
    await barrier()
    expect(requestsOf(ana)).toMatchObject([{ id: helpId, end: { how, by: 'Fay' } }])
    expect(fay.latest('facilitation')?.view.help).toEqual([])
    expect(since(ben).map(([channel]) => channel)).toEqual(['shared'])
    for (const trace of [helpId, 'handed-over', 'office']) expect(bytesSince(ben)).not.toContain(trace)
  },
)

it('given Chidi in the lobby, takes a request from there, and tells nobody else', async () => {
  const { fay, ana, ben, chidi, since, barrier, asked } = await givenLive()
  const helpId = await asked(chidi, 'technical')
  await fay.send(answered(helpId))
  await chidi.until(() => requestsOf(chidi)?.[0]?.answer === 'in-a-moment')
  expect(requestsOf(chidi)).toMatchObject([{ id: helpId, seenBy: 'Fay' }])
  await barrier()
  for (const one of [ana, ben]) expect(since(one).map(([channel]) => channel)).toEqual(['shared'])
})

it('given a request that is closed, refuses to take, answer, or close it, or to take it back', async () => {
  const { fay, jo, ana, asked } = await givenLive()
  const helpId = await asked(ana, 'pause')
  await fay.send(closed(helpId))
  for (const command of [taken(helpId), answered(helpId), closed(helpId)]) {
    expect(await jo.send(command)).toEqual(refused('help-over'))
  }
  expect(await ana.send({ type: 'withdrawHelp', helpId })).toEqual(refused('help-over'))
})

it("given a request that Fay has taken, refuses Jo's answer; of two who take it at once, one has it", async () => {
  const { fay, jo, ana, ben, asked } = await givenLive()
  const ofAna = await asked(ana, 'message')
  await fay.send(taken(ofAna))
  for (const command of [taken(ofAna), answered(ofAna), closed(ofAna)]) {
    expect(await jo.send(command)).toEqual(refused('help-taken'))
  }
  await ana.until(() => requestsOf(ana)?.[0]?.seenBy === 'Fay')
  const ofBen = await asked(ben, 'pause')
  const answers = await Promise.all([fay, jo].map((one) => one.send(taken(ofBen))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual(refused('help-taken'))
})

it("given a learner, refuses the acts of those who answer, and taking back somebody else's request, whether or not it is there", async () => {
  const { ana, ben, chidi, asked } = await givenLive()
  const helpId = await asked(ana, 'not-ok')
  for (const one of [ana, ben, chidi]) {
    for (const command of [taken(helpId), answered(helpId), closed(helpId), taken(randomId())]) {
      expect(await one.send(command)).toEqual(refused('not-facilitator'))
    }
  }
  for (const one of [helpId, randomId()]) {
    expect(await ben.send({ type: 'withdrawHelp', helpId: one })).toEqual(refused('not-found'))
  }
  expect(requestsOf(ana)).toMatchObject([{ id: helpId, withdrawn: false, end: null }])
})

it('given a facilitator who asks, a kind nobody knows, or words of their own, refuses', async () => {
  const { fay, ana } = await givenLive()
  expect(await fay.send({ type: 'askForHelp', kind: 'pause' })).toEqual(refused('only-learners'))
  for (const command of [
    { type: 'askForHelp', kind: 'gossip' },
    { type: 'askForHelp', kind: 'pause', text: 'please' },
    { type: 'handHelpOver', helpId: randomId(), by: 'Ana', told: true },
    { type: 'setCrisisContacts', crisis: { contacts: [], examples: false }, onCall: [] },
  ]) {
    expect(await ana.sendAnything({ id: randomId(), command })).toEqual(refused('bad-input'))
  }
})

it('given that it is said twice, by a retry too, is one request', async () => {
  const { fay, ana, barrier } = await givenLive()
  const command = randomId()
  const answer = await ana.send({ type: 'askForHelp', kind: 'pause' }, command)
  expect(await ana.send({ type: 'askForHelp', kind: 'pause' }, command)).toEqual(answer)
  expect(await ana.send({ type: 'askForHelp', kind: 'pause' })).toMatchObject({ ok: true })
  await barrier()
  expect(fay.latest('facilitation')?.view.help).toHaveLength(1)
})

it('given that somebody is not OK and has no answer, does not close; with an answer it does', async () => {
  const { fay, ana, asked } = await givenLive()
  const helpId = await asked(ana, 'not-ok')
  expect(await fay.send({ type: 'closeSession' })).toEqual(refused('not-ok-open'))
  await ana.send({ type: 'withdrawHelp', helpId })
  expect(await fay.send({ type: 'closeSession' })).toEqual(refused('not-ok-open'))
  await fay.send(answered(helpId))
  expect(await fay.send({ type: 'closeSession' })).toMatchObject({ ok: true })
})

it('given new crisis contacts, tells each person in their own view, those in the lobby too, and the circle nothing', async () => {
  const { door, fay, ana, ben, chidi, since, barrier } = await givenLive()
  const crisis = { contacts: [{ name: 'Night line', reach: '555-0101' }], examples: false }
  await door.rooms.submit(door.session.id, { type: 'setCrisisContacts', crisis, onCall: [] })
  await chidi.until(() => chidi.latest('own')?.view.crisis.contacts[0]?.name === 'Night line')
  await barrier()
  for (const one of [fay, ana, ben]) {
    expect(since(one).map(([channel]) => channel)).toEqual(['own', 'shared'])
    expect(one.latest('own')?.view.crisis).toEqual(crisis)
  }
})
