/** A circle that closes: Fay leads, four learners are in and vote. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { Answers } from '@hearth/protocol/poll'
import { expect } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { Browser } from './browser.ts'
import { arrive } from './given.ts'
import { givenCircle } from './given-circle.ts'
import type { OpenHearth } from './open-hearth.ts'

export const ANSWERS: Answers = { safe: 5, heard: 4, connected: 3, led: 2, leaving: 'lighter' }

export interface Voter {
  browser: Browser
  seat: Seat
  token: string
}

export async function givenClosing(hearth: OpenHearth) {
  const circle = await givenCircle(hearth)
  const { session, ana, ben, seats, asFay } = circle
  const [chidi, dara, eli] = [hearth.browser(), hearth.browser(), hearth.browser()]
  const seatOfChidi = await arrive(chidi, session, 'Chidi')
  const seatOfDara = await arrive(dara, session, 'Dara')
  await asFay({ type: 'admitEveryone' })
  const seatOfEli = await arrive(eli, session, 'Eli')
  const voter = (browser: Browser, seat: Seat): Voter => ({ browser, seat, token: randomId() })
  const voters = {
    ana: voter(ana, seats.ana),
    ben: voter(ben, seats.ben),
    chidi: voter(chidi, seatOfChidi),
    dara: voter(dara, seatOfDara),
  }
  const tokens = `/api/rooms/${session.id}/ballot-tokens`
  const ballots = `/api/sessions/${session.id}/ballots`
  const register = ({ browser, seat, token }: Voter) =>
    browser.post(tokens, { personId: seat.personId, token })
  /** As its page does: without a cookie. */
  const cast = ({ token }: Voter, answers: unknown = ANSWERS) =>
    hearth.browser().post(ballots, { token, answers })
  return {
    ...circle,
    /** Waits in the lobby. */
    eli: voter(eli, seatOfEli),
    voters,
    tokens,
    ballots,
    results: `/api/sessions/${session.id}/poll-results`,
    close: () => asFay({ type: 'closeSession' }),
    register,
    cast,
    vote: async (voter: Voter, answers: Answers = ANSWERS) => {
      expect(await register(voter)).toMatchObject({ status: 201 })
      expect(await cast(voter, answers)).toMatchObject({ status: 201 })
    },
  }
}
