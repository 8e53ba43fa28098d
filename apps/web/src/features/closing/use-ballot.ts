/** One learner's ballot: asked for as soon as the session closes for them, then cast, or skipped. Knows no question. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { Answers } from '@hearth/protocol/poll'
import { useCallback, useEffect, useState } from 'react'
import { postBallot, postBallotToken } from '../../api/poll.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { newId } from '../../connection/new-id.ts'
import { type Ballot, getTabBallot, setTabBallot } from './tab-ballot.ts'

export interface BallotControl {
  /** null: none yet. */
  ballot: Ballot | null
  /** It was begun on another device, and is finished there. */
  elsewhere: boolean
  /** Why it could not be fetched. */
  notFetched: ApiRefusal | null
  fetching: boolean
  fetch: () => void
  /** Why the answers were not taken. */
  notCast: ApiRefusal | null
  casting: boolean
  cast: (answers: Answers) => void
  skip: () => void
}

/** `may`: this person may vote now. Begins by itself then. */
export function useBallot(seat: Seat, may: boolean): BallotControl {
  const { sessionId } = seat
  const [ballot, setBallot] = useState(() => getTabBallot(sessionId))
  const [elsewhere, setElsewhere] = useState(false)
  const [notFetched, setNotFetched] = useState<ApiRefusal | null>(null)
  const [fetching, setFetching] = useState(false)
  const [notCast, setNotCast] = useState<ApiRefusal | null>(null)
  const [casting, setCasting] = useState(false)

  const keep = useCallback(
    (next: Ballot) => {
      setTabBallot(sessionId, next)
      setBallot(next)
    },
    [sessionId],
  )

  /** Answers whether the server knows the token. */
  const register = useCallback(
    async (token: string): Promise<boolean> => {
      setFetching(true)
      const answer = await postBallotToken(seat, token)
      setFetching(false)
      // Skipped meanwhile: then nothing of it is kept.
      if (getTabBallot(sessionId)?.kind !== 'begun') return false
      if (answer.ok) {
        keep({ kind: 'begun', token, given: true })
        setNotFetched(null)
      } else if (answer.code === 'ballot-given') setElsewhere(true)
      else setNotFetched(answer)
      return answer.ok
    },
    [seat, sessionId, keep],
  )

  useEffect(() => {
    const kept = getTabBallot(sessionId)
    if (!may || (kept !== null && (kept.kind !== 'begun' || kept.given))) return
    const token = kept?.token ?? newId()
    keep({ kind: 'begun', token, given: false })
    void register(token)
  }, [may, sessionId, keep, register])

  async function cast(answers: Answers) {
    if (ballot?.kind !== 'begun' || casting || fetching) return
    const { token, given } = ballot
    setNotCast(null)
    setCasting(true)
    if (given || (await register(token))) {
      const answer = await postBallot(sessionId, token, answers)
      // Spent already: an earlier try had arrived, and only its answer was lost.
      if (!answer.ok && answer.code !== 'ballot-spent') setNotCast(answer)
      // Skipped and left meanwhile: then the tab remembers nothing any more.
      else if (getTabBallot(sessionId) !== null) keep({ kind: 'answered' })
    }
    setCasting(false)
  }

  return {
    ballot,
    elsewhere,
    notFetched,
    fetching,
    fetch: () => {
      if (ballot?.kind === 'begun' && !fetching) void register(ballot.token)
    },
    notCast,
    casting,
    cast: (answers) => void cast(answers),
    skip: () => keep({ kind: 'skipped' }),
  }
}
