/** Promise 1 at the revisions: on random walks, what is asked in private counts on no other learner's view, so that there is no gap to notice. */
import { forAllWalks, go } from '@hearth/room/testing/random-walk'
import { expect, test } from 'vitest'
import { type Batch, decideBatch } from '../../src/rooms/decide-batch.ts'
import type { RoomRow } from '../../src/store/room-store.ts'

const isPrivate = ({ events }: Batch): boolean =>
  events.length > 0 &&
  events.every(
    (event) =>
      event.type.startsWith('help') ||
      event.type === 'textsShared' ||
      (event.type === 'textWritten' && event.text.readers.length > 0),
  )

/** Who reads a text that came, went, or was shared. */
const readersOf = (before: RoomRow, { next }: Batch): string[] => {
  const [was, is] = [before.state.texts, next?.state.texts ?? []]
  const changed = [...was, ...is].filter((text) => !was.includes(text) || !is.includes(text))
  return changed.flatMap(({ readers }) => readers.map(({ personId }) => personId))
}

/** Whose own requests these events are about. */
const authorsOf = (before: RoomRow, { events, next }: Batch): string[] =>
  events.flatMap((event) => {
    const helpId = 'helpId' in event ? event.helpId : ''
    const requests = [...before.state.help, ...(next?.state.help ?? [])]
    return requests.filter(({ id }) => id === helpId).map(({ personId }) => personId)
  })

test('V7 V12 V14: a private command or text changes no revision but those of its author, its readers and the facilitators’', () => {
  let asked = 0
  forAllWalks(250, 80, (walk) => {
    let row = decideBatch(null, [{ asked: walk.opening, id: null }], walk.openedAt).next
    go(walk, (walked) => {
      const before = row
      if (before === null) throw new Error('the walk has no room')
      const batch = decideBatch(before, [{ asked: walked.asked, id: null }], walked.now)
      if (batch.next === null) return
      row = batch.next
      if (!isPrivate(batch)) return
      asked += 1
      const { shared, own } = batch.next.revisions
      expect(shared).toBe(before.revisions.shared)
      const concerned = [...authorsOf(before, batch), ...readersOf(before, batch)]
      for (const personId of Object.keys(own)) {
        if (!concerned.includes(personId)) expect(own[personId]).toBe(before.revisions.own[personId])
      }
    })
  })
  // A walk in which nobody asks proves nothing.
  expect(asked).toBeGreaterThan(100)
})
