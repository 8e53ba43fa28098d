/** Who of the office must be told, as it follows from events. Says whom and why, not how: no name, no text. */
import type { RoomEvent } from './events.ts'

/** Somebody is to be told of a page. `page`: which one of the session. */
export interface Notice {
  kind: 'page'
  page: number
  who: 'on-call' | 'backup'
}

export function noticesOf(events: readonly RoomEvent[]): Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type === 'pageBegan') return [{ kind: 'page', page: event.number, who: 'on-call' }]
    if (event.type === 'backupPaged') return [{ kind: 'page', page: event.number, who: 'backup' }]
    return []
  })
}
