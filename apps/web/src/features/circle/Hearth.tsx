/** The middle of the circle: the face of who is speaking, or what may be done now. Chooses nothing for anybody. */
import type { MediaIdentity } from '@hearth/protocol/ids'
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import type { ReactNode } from 'react'
import { Face } from '../../media/Face.tsx'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Logo } from '../../ui/Logo.tsx'
import { EndSession, StartSession } from '../facilitation/lazy.tsx'
import { groundOf } from './TileFrame.tsx'
import { initialsOf } from './tiles.ts'

export interface HearthProps {
  shared: SharedView
  own: OwnView
  /** Whose face is in the middle; null: nobody's. */
  middle: MediaIdentity | null
  ownSpeaks: boolean
}

export function Hearth({ shared, own, middle, ownSpeaks }: HearthProps) {
  const media = useTheMedia()
  if (shared.phase === 'closing') {
    return (
      <Ground>
        <EndSession own={own} />
      </Ground>
    )
  }
  if (shared.phase !== 'live') {
    return (
      <Ground>
        <StartSession own={own} />
      </Ground>
    )
  }
  const speaker = shared.people.find((person) => middle !== null && person.media?.identity === middle)
  if (!speaker || middle === null) {
    return (
      <Ground warm={ownSpeaks}>
        <Logo size={44} />
        <p className="text-l font-strong">{t(ownSpeaks ? 'room.youAreSpeaking' : 'room.anyoneMaySpeak')}</p>
        {shared.people.length === 1 && <p className="text-ink-soft">{t('room.aloneHere')}</p>}
      </Ground>
    )
  }
  const camera = media.people.get(middle)?.camera
  return (
    <div className="size-full rounded-l bg-ember p-1 shadow-lift">
      <div
        className="relative grid size-full place-items-center overflow-hidden rounded-[18px] text-on-face"
        style={groundOf(speaker.seat.number)}
      >
        {camera ? (
          <Face track={camera} personId={speaker.id} />
        ) : (
          <span aria-hidden="true" className="pb-4 text-3xl font-strong">
            {initialsOf(speaker.name)}
          </span>
        )}
        <p className="absolute inset-x-0 bottom-0 truncate bg-linear-to-t from-scrim-deep to-transparent px-4 pt-8 pb-3 text-l font-strong">
          {t('room.isSpeaking', { name: speaker.name })}
        </p>
      </div>
    </div>
  )
}

/** The hearth without a face. */
function Ground({ warm = false, children }: { warm?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex size-full flex-col items-center justify-center gap-2.5 overflow-y-auto rounded-l border-4 bg-sunken p-3 text-center ${
        warm ? 'border-ember' : 'border-line'
      }`}
    >
      {children}
    </div>
  )
}
