/** What happened → who must be told outside of the room. Names nobody, and says nothing of what goes on in it. */
import type { RoomEvent } from './events.ts'

/** `page`: which one of this session. */
export interface Notice {
  kind: 'page'
  page: number
  who: 'on-call' | 'backup'
}

export const noticesOf = (events: readonly RoomEvent[]): Notice[] =>
  events.flatMap((event): Notice[] => {
    if (event.type === 'pageBegan') return [{ kind: 'page', page: event.number, who: 'on-call' }]
    return event.type === 'backupPaged' ? [{ kind: 'page', page: event.number, who: 'backup' }] : []
  })
