/** Sealed texts for tests of the HTTP door. They have the right form and nobody could open them: the server never tries. */

import type { Seat } from '@hearth/protocol/http/invitations'
import type { FetchedTexts, TextKey, Where, WriteText } from '@hearth/protocol/http/texts'
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Epoch, PublicKey } from '@hearth/protocol/keys'
import { SEALED_TEXT_LENGTHS } from '@hearth/protocol/limits'
import { randomId } from '../../src/random-id.ts'
import { asks, connect, publicKeyOf } from '../rooms/asks.ts'
import type { Answer, Browser } from './browser.ts'
import { arrive, attend, signIn } from './given.ts'
import { givenCircle } from './given-circle.ts'
import type { OpenHearth } from './open-hearth.ts'

/** Looks like a text that was sealed. */
export const sealedBody = (words: string, size = 0): string =>
  `body-${words}`.padEnd(SEALED_TEXT_LENGTHS[size] ?? 0, '-')
/** Looks like the key of a text, sealed to this person by that one. */
export const sealedKey = (to: PersonId, by: PersonId): string => `key-${to}-${by}`.padEnd(151, '-')

export interface Writer {
  browser: Browser
  personId: PersonId
}

const text = (by: Writer, where: Where): WriteText => ({
  personId: by.personId,
  id: randomId(),
  body: sealedBody(by.personId),
  where,
})
const sealedTo = (by: Writer, readers: readonly Writer[]): { fromKey: PublicKey; keys: TextKey[] } => ({
  fromKey: publicKeyOf(by.personId),
  keys: [by, ...readers].map(({ personId }) => ({
    personId,
    publicKey: publicKeyOf(personId),
    sealed: sealedKey(personId, by.personId),
  })),
})
/** In the thread of who writes, unless told. */
export const privately = (by: Writer, readers: readonly Writer[], thread = by) =>
  text(by, { kind: 'private', thread: thread.personId, ...sealedTo(by, readers) })
export const inLane = (by: Writer, ...readers: Writer[]) =>
  text(by, { kind: 'lane', ...sealedTo(by, readers) })
/** Under the room’s first key, unless told. */
export const inCircle = (by: Writer, kind: 'chat' | 'caption', epoch: Epoch = 1) => text(by, { kind, epoch })

/** The first of these makes the room’s first key, and all of them hold it. */
export async function giveKey(
  { rooms }: OpenHearth,
  sessionId: SessionId,
  people: readonly Pick<Writer, 'personId'>[],
): Promise<void> {
  const keeper = people[0]?.personId ?? ''
  const keys = people.map(({ personId }) => ({
    personId,
    publicKey: publicKeyOf(personId),
    sealed: sealedKey(personId, keeper),
  }))
  await asks(rooms, sessionId, keeper, { type: 'beginEpoch', after: 0, keys })
  for (const { personId } of people) await asks(rooms, sessionId, personId, { type: 'holdKey', epoch: 1 })
}

/** Fay and Jo lead; Ana and Ben are in, Chidi waits, Kim types captions; all hold the room's first key. */
export async function givenTexts(hearth: OpenHearth) {
  const circle = await givenCircle(hearth)
  const { session, program, asFay } = circle
  const as = (browser: Browser, { personId }: Seat): Writer => ({ browser, personId })
  const joins = async (browser: Browser, seat: Seat) => {
    await connect(hearth.rooms, session.id, seat.personId)
    return as(browser, seat)
  }
  const attends = async (browser: Browser) => joins(browser, await attend(browser, session))
  const arrives = async (name: string, captions = false) => {
    const browser = hearth.browser()
    return joins(browser, await arrive(browser, session, name, captions))
  }
  const fay = as(circle.fay, circle.leading)
  const ana = as(circle.ana, circle.seats.ana)
  const ben = as(circle.ben, circle.seats.ben)
  const jo = await attends(await signIn(hearth, hearth.browser(), program.jo))
  const kim = await arrives('Kim', true)
  await asFay({ type: 'admitEveryone' })
  const chidi = await arrives('Chidi')
  await giveKey(hearth, session.id, [fay, jo, ana, ben, kim])
  await asFay({ type: 'openChat' })

  const texts = `/api/rooms/${session.id}/texts`
  return {
    ...circle,
    fay,
    jo,
    ana,
    ben,
    kim,
    chidi,
    texts,
    arrives,
    /** Somebody connects anew, with the same browser or another. */
    reconnects: ({ personId }: Writer, which = 1) =>
      connect(hearth.rooms, session.id, personId, { publicKey: publicKeyOf(personId, which) }),
    leaves: ({ personId }: Writer) => asks(hearth.rooms, session.id, personId, { type: 'leave' }),
    write: ({ browser }: Writer, body: unknown): Promise<Answer> => browser.post(texts, body),
    fetch: async ({ browser, personId }: Writer, ...ids: string[]): Promise<FetchedTexts['texts']> =>
      ((await browser.post(`${texts}/fetches`, { personId, ids })).body as FetchedTexts).texts,
    share: ({ browser, personId }: Writer, to: Writer, ids: readonly string[], changes: object = {}) =>
      browser.post(`${texts}/shares`, {
        personId,
        with: to.personId,
        fromKey: publicKeyOf(personId),
        publicKey: publicKeyOf(to.personId),
        keys: ids.map((id) => ({ id, sealed: sealedKey(to.personId, personId) })),
        ...changes,
      }),
  }
}
