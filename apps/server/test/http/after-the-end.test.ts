/** A whole small session, and then a look at all that is left of it. */
import { BALLOT_GRACE_MS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { freshDatabase, type StoreKind, storeKinds } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { arrive, attend, signIn } from './given.ts'
import { givenClosing } from './given-closing.ts'
import { NOON, openHearth } from './open-hearth.ts'

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Imani']
const LATER_MS = 50 * 60 * 1000

/**
 * Ana is not OK, is answered, and is referred; five vote, Imani last, who so is alone in a second block; Dara is removed
 * after that, Ben leaves, Eli waits to the end.
 */
async function heldSession(kind: StoreKind) {
  const database = await freshDatabase(kind)
  const hearth = await openHearth(kind, { store: database.store })
  const circle = await givenClosing(hearth)
  const { program, session, fay, leading, ana, seats, asFay, voters, eli, vote } = circle
  const rosa = await signIn(hearth, hearth.browser(), program.rosa)
  const jo = await attend(await signIn(hearth, hearth.browser(), program.jo), session)
  const imani = { browser: hearth.browser(), token: randomId() }
  const seatOfImani = await arrive(imani.browser, session, 'Imani')
  await asFay({ type: 'admit', personId: seatOfImani.personId })
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
  it('no name of a learner, no id of a person or a request, no cast ballot and no browser of theirs is anywhere', async () => {
    const { hearth, database, secrets, before } = await heldSession(kind)
    // They were there before: what is not found now is gone, and not only written in another way.
    for (const name of ['Ana', 'Chidi', 'Eli', 'Imani']) expect(before).toMatch(new RegExp(`\\b${name}\\b`))
    for (const one of [...secrets.helpIds, ...secrets.hashes]) expect(before).toContain(one)

    const remains = await database.everything()
    for (const name of NAMES) expect(remains).not.toMatch(new RegExp(`\\b${name}\\b`))
    for (const secret of Object.values(secrets).flat()) expect(remains).not.toContain(secret)
    expect(remains).not.toMatch(/^(rooms|browser_people|device_moves|ballot_holders|ballot_tokens):/m)
    const logged = hearth.logged()
    for (const secret of Object.values(secrets).flat()) expect(logged).not.toContain(secret)
  })

  it('the referral, the sums and the counts are there, and can be read', async () => {
    const { database, circle, rosa, referral } = await heldSession(kind)
    const { fay, session, results } = circle
    const remains = await database.everything()
    // Six learners were admitted or waited: five were in, with two who led.
    expect(remains).toMatch(new RegExp(`^sessions: .*${NOON + LATER_MS},5,2\\)$`, 'm'))
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
