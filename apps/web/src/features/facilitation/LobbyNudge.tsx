/** Tells those who lead that somebody waits while the panel is closed. Quiet: one line, one button, no sound. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import { DoorOpen } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'

export interface LobbyNudgeProps {
  shared: SharedView
  facilitation: FacilitationView
  onOpen: () => void
}

export function LobbyNudge({ shared, facilitation, onOpen }: LobbyNudgeProps) {
  const waiting = facilitation.lobby.filter(({ admission }) => admission === 'waiting')
  const first = waiting[0]
  if (!first || !requirePhase(shared, 'scheduled', 'lobby', 'live').ok) return null
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 rounded-m bg-ember-soft px-4 py-1.5">
      <p className="flex items-center gap-2">
        <DoorOpen size={18} className="shrink-0" aria-hidden="true" />
        {t('facilitation.waitingNudge', { count: waiting.length, name: first.name })}
      </p>
      <Button onClick={onOpen}>{t('facilitation.openLobby')}</Button>
    </div>
  )
}
