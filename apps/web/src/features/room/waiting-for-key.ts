/** Whom this browser waits for before it can open anything, in words. */
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import { requireKeyHolder } from '@hearth/room/guards'
import { t } from '../../text/t.ts'

/** It is to have the room's key, and has not been given it. */
export const isWaitingForKey = (own: OwnView, shared: Pick<SharedView, 'phase'>): boolean =>
  requireKeyHolder(shared, own).ok && own.keys.envelope === null

export function waitingWords({ keys: { waitsFor, duty } }: OwnView): string {
  if (waitsFor !== null) return t('room.waitsFor', { name: waitsFor })
  return t(duty === null ? 'room.waitsForSomebody' : 'room.makingKey')
}
