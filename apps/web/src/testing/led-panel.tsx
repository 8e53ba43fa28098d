/** The panel of those who lead, from ready-made views: what is sent from it, and how it follows. Shipped in no bundle. */
import type { Command } from '@hearth/protocol/commands'
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { Room } from '../connection/use-room.ts'
import { FacilitationPanel } from '../features/facilitation/FacilitationPanel.tsx'
import type { Media } from '../media/use-media.ts'
import { roomOf } from './rooms.ts'
import { showChanging } from './show.tsx'
import { fakeTexts } from './texts.ts'
import { facilitationView, facilitatorView, type SharedChange, sharedView } from './views.ts'

export interface LedScene {
  shared?: SharedChange
  facilitation?: Partial<FacilitationView>
  own?: OwnView
  answer?: Parameters<typeof roomOf>[2]
  room?: Partial<Room>
  media?: Media
}

/** Fay's, live, unless the scene says otherwise. */
export function ledPanel({ shared = {}, facilitation = {}, own = facilitatorView(), ...scene }: LedScene) {
  const texts = fakeTexts()
  const room = roomOf({ own }, scene.room, scene.answer)
  const at = (change: SharedChange, facts: Partial<FacilitationView>) => (
    <FacilitationPanel
      shared={sharedView(change)}
      own={own}
      facilitation={facilitationView([], [], [], facts)}
    />
  )
  const { user, again } = showChanging(at(shared, facilitation), room, scene.media, texts)
  return {
    user,
    texts,
    sent: room.sent,
    now: (change: SharedChange, facts = facilitation, pending: Command[] = []) =>
      again(at(change, facts), { ...room, pending }),
  }
}
