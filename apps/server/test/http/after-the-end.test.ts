/** A whole small session, and then a look at all that is left of it. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { BALLOT_GRACE_MS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { freshDatabase, type StoreKind, storeKinds } from '../databases.ts'
import { asks, connect } from '../rooms/asks.ts'
import type { Browser } from './browser.ts'
import { arrive, attend, signIn } from './given.ts'
import { givenClosing } from './given-closing.ts'
import { giveKey, inCircle, inLane, privately, type Writer } from './given-texts.ts'
import { NOON, type OpenHearth, openHearth } from './open-hearth.ts'

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Imani', 'Kim']
const LATER_MS = 50 * 60 * 1000

/** Of every kind of text one, and an answer: the ids, and all that was sealed. */
async function writeAll(
  hearth: OpenHearth,
  { session, fay, leading, ana, ben, seats, asFay }: Awaited<ReturnType<typeof givenClosing>>,
  jo: Writer,
) {
  const kim = hearth.browser()
  const seatOfKim = await arrive(kim, session, 'Kim', true)
  await asFay({ type: 'admit', personId: seatOfKim.personId })
  for (const { personId } of [jo, seatOfKim]) await connect(hearth.rooms, session.id, personId)
  const writer = (browser: Browser, { personId }: Seat): Writer => ({ browser, personId })
  const [asFayToo, asAna, asBen] = [writer(fay, leading), writer(ana, seats.ana), writer(ben, seats.ben)]
  const asKim = writer(kim, seatOfKim)
  await giveKey(hearth, session.id, [asFayToo, asAna, asBen, asKim])
  await asFay({ type: 'openChat' })
  const texts = [
    [asAna, privately(asAna, [asFayToo, jo])],
    [asFayToo, privately(asFayToo, [asAna], asAna)],
    [asFayToo, inLane(asFayToo, jo)],
    [asBen, inCircle(asBen, 'chat')],
    [asKim, inCircle(asKim, 'caption')],
  ] as const
  for (const [{ browser }, text] of texts) {
    expect(await browser.post(`/api/rooms/${session.id}/texts`, text)).toMatchObject({ status: 201 })
  }
  return texts.flatMap(([, { id, body, where }]) => [
    id,
    body,
    ...('keys' in where ? where.keys.map(({ sealed }) => sealed) : []),
  ])
}

/**
 * Ana writes to Fay, who answers her; Fay writes to Jo, Ben in the chat, and Kim types captions. Then
 * Ana is not OK, is answered, and is referred; five vote, Imani last, who so is alone in a second block; Dara is removed
 * after that, Ben leaves, Eli waits to the end.
 */
async function heldSession(kind: StoreKind) {
  const database = await freshDatabase(kind)
  const hearth = await openHearth(kind, { store: database.store })
  const circle = await givenClosing(hearth)
  const { program, session, fay, leading, ana, seats, asFay, voters, eli, vote } = circle
  const rosa = await signIn(hearth, hearth.browser(), program.rosa)
  const browserOfJo = await signIn(hearth, hearth.browser(), program.jo)
  const jo = { browser: browserOfJo, ...(await attend(browserOfJo, session)) }
  const imani = { browser: hearth.browser(), token: randomId() }
  const seatOfImani = await arrive(imani.browser, session, 'Imani')
  await asFay({ type: 'admit', personId: seatOfImani.personId })
  const written = await writeAll(hearth, circle, jo)
  const asAna = (command: Parameters<typeof asFay>[0]) =>
    asks(hearth.rooms, session.id, seats.ana.personId, command)

  await asAna({ type: 'askForHelp', kind: 'not-ok' })
  await asAna({ type: 'askForHelp', kind: 'worried' })
  const state = await hearth.rooms.state(session.id)
  const helpIds = state?.help.map(({ id }) => id) ?? []
  const [helpId = ''] = helpIds
  await asFay({ type: 'takeHelp', helpId })
  await asFay({ type: 'answerHelp', helpId, answer: 'talk-after' })
  const referral = await fay.post(`/api/sessions/${session.id}/referrals`, {
    id: randomId(),
    reason: 'Worried about their safety',
    urgency: 'today',
    consent: 'agrees',
    contact: 'ask-the-facilitator',
    helpId,
  })
  expect(referral.status).toBe(201)
  expect(await asFay({ type: 'closeSession' })).toMatchObject({ ok: true })
  await ana.post(`${circle.room}/device-moves`, { personId: seats.ana.personId })
  for (const voter of Object.values(voters)) await vote(voter)
  await vote({ ...imani, seat: seatOfImani })
  const secrets = {
    people: [
      ...[leading, jo, seatOfImani, eli.seat].map(({ personId }) => personId),
      ...Object.values(voters).map(({ seat }) => seat.personId),
    ],
    media: Object.values(state?.people ?? {}).map(({ mediaIdentity }) => mediaIdentity),
    helpIds,
    texts: written,
    tokens: [...Object.values(voters), imani].map(({ token }) => token),
    hashes: [...Object.values(voters), imani].map(({ token }) => secretHash(token)),
    browsers: [...Object.values(voters), imani, eli].map(({ browser }) =>
      secretHash([...browser.cookies.values()][0] ?? ''),
    ),
  }
  expect(secrets.helpIds).toHaveLength(2)
  await asFay({ type: 'remove', personId: voters.dara.seat.personId })
  await asks(hearth.rooms, session.id, voters.ben.seat.personId, { type: 'leave' })
  const before = await database.everything()
  hearth.clock.moveBy(LATER_MS)
  expect(await asFay({ type: 'endSession' })).toMatchObject({ ok: true })
  await hearth.idle()
  return { hearth, database, circle, rosa, secrets, before, referral }
}

describe.each(storeKinds)('after the end, on %s', (kind) => {
  it('no name of a learner, no id of a person or a request, no token and no browser of theirs is anywhere', async () => {
    const { hearth, database, secrets, before } = await heldSession(kind)
    // They were there before: what is not found now is gone, and not only written in another way.
    for (const name of ['Ana', 'Chidi', 'Eli', 'Imani']) expect(before).toMatch(new RegExp(`\\b${name}\\b`))
    for (const one of [...secrets.helpIds, ...secrets.hashes, ...secrets.texts]) {
      expect(before).toContain(one)
    }

    const remains = await database.everything()
    for (const name of NAMES) expect(remains).not.toMatch(new RegExp(`\\b${name}\\b`))
    const { hashes, ...gone } = secrets
    for (const secret of Object.values(gone).flat()) expect(remains).not.toContain(secret)
    expect(remains).not.toMatch(/^(rooms|browser_people|device_moves|ballot_holders|texts|text_keys):/m)
    // What says that a token is good, or spent, holds that and its hash: nobody's.
    const tokens = remains.split('\n').filter((row) => row.startsWith('ballot_tokens: '))
    expect(tokens).toHaveLength(hashes.length)
    for (const row of tokens) expect(row).toMatch(/^ballot_tokens: \([\w-]{22},[0-9a-f]{64},[tf]\)$/)
    const logged = hearth.logged()
    for (const secret of Object.values(secrets).flat()) expect(logged).not.toContain(secret)
  })

  it('the referral, the sums and the counts are there, and can be read', async () => {
    const { database, circle, rosa, referral } = await heldSession(kind)
    const { fay, session, results } = circle
    const remains = await database.everything()
    // Six learners were admitted or waited: five were in, with two who led. No guide.
    expect(remains).toMatch(new RegExp(`^sessions: .*${NOON + LATER_MS},5,2,\\)$`, 'm'))
    expect((await fay.get(results)).body).toMatchObject({ sums: { ballots: 4 } })
    expect((await rosa.get('/api/referrals')).body).toMatchObject({ referrals: [referral.body] })
    expect((await fay.get(`/api/sessions/${session.id}/referrals`)).body).toMatchObject({
      referrals: [referral.body],
    })
  })

  it('a ballot alone in its block waits for others as long as one may still be cast; then it is gone too', async () => {
    const { hearth, database, circle } = await heldSession(kind)
    expect(await database.ask('select answers::text as text from ballots')).toHaveLength(1)
    hearth.clock.moveBy(BALLOT_GRACE_MS)
    await hearth.store.polls.tidy(hearth.clock.now())
    const remains = await database.everything()
    expect(remains).not.toMatch(/^(ballots|ballot_tokens):/m)
    expect((await circle.fay.get(circle.results)).body).toMatchObject({ sums: { ballots: 4 } })
  })
})
