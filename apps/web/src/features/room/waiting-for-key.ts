/** Whom this browser waits for before it can open anything, in words. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireKeyHolder } from '@hearth/room/guards'
import type { Media } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'

/** It is to have the room's key, and has not been given it; or what it has opens and seals nothing any more. */
export const isWaitingForKey = (
  own: OwnView,
  shared: Pick<SharedView, 'phase'>,
  media: Pick<Media, 'waitingForKey'>,
): boolean => (requireKeyHolder(shared, own).ok && own.keys.envelope === null) || media.waitingForKey

export function waitingWords({ keys: { waitsFor, duty, envelope } }: OwnView): string {
  if (envelope !== null) return t('room.waitsForNewKey')
  if (waitsFor !== null) return t('room.waitsFor', { name: waitsFor })
  return t(duty === null ? 'room.waitsForSomebody' : 'room.makingKey')
}
