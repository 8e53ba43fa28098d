/** Reads out what changes in the room, and when the connection drops and is back. */
import { useEffect, useRef } from 'react'
import type { Room } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { announcementsBetween } from './announcements.ts'

export function useAnnouncements({ views, status }: Room): void {
  const before = useRef(views)
  useEffect(() => {
    for (const words of announcementsBetween(before.current, views)) announce(words)
    before.current = views
  }, [views])

  const dropped = useRef(false)
  useEffect(() => {
    if (status.kind === 'reconnecting' && !dropped.current) announce(t('room.saidReconnecting'))
    if (status.kind === 'connected' && dropped.current) announce(t('room.saidBack'))
    dropped.current = status.kind === 'reconnecting'
  }, [status.kind])
}
