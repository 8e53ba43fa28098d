/** The middle of the circle: the face of who is speaking, or what may be done now. Chooses nothing for anybody. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import type { ReactNode } from 'react'
import { Face } from '../../media/Face.tsx'
import { type Media, useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { useScrolls } from '../../ui/use-scrolls.ts'
import { EndSession, StartSession } from '../facilitation/lazy.tsx'
import { isWaitingForKey } from '../room/waiting-for-key.ts'
import { SharedScreen } from '../screen/lazy.tsx'
import { holderOf, isHeard, isOwnTurn, takesTurns } from '../turns/turn.ts'
import { Nobody } from './Nobody.tsx'
import { PersonName } from './RoleBadge.tsx'
import { groundOf } from './TileFrame.tsx'
import { initialsOf, isOwn } from './tiles.ts'
import { WaitingForKey } from './WaitingForKey.tsx'

export interface HearthProps {
  shared: SharedView
  own: OwnView
  /** Who is in the middle: who has the floor, or else whom a facilitator has put there, or who speaks where anyone may. */
  speaker: SharedPerson | undefined
  ownSpeaks: boolean
  /** The viewer does not want to see their own picture, here neither. */
  ownHidden: boolean
}

export function Hearth({ shared, own, speaker, ownSpeaks, ownHidden }: HearthProps) {
  const media = useTheMedia()
  if (shared.phase === 'closing') {
    return (
      <Ground>
        <EndSession own={own} />
      </Ground>
    )
  }
  if (shared.phase === 'live' && isWaitingForKey(own, shared, media)) {
    return (
      <Ground>
        <WaitingForKey own={own} />
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
  const sharer = shared.people.find(({ media: part }) => part?.shows)
  const screen = sharer?.media && media.people.get(sharer.media.identity)?.screen
  if (sharer && screen) return <SharedScreen track={screen} personId={sharer.id} name={sharer.name} />
  if (!speaker) {
    return (
      <Ground warm={ownSpeaks && !takesTurns(shared)}>
        <Nobody shared={shared} ownSpeaks={ownSpeaks} />
        {shared.people.length === 1 && <p className="text-ink-soft">{t('room.aloneHere')}</p>}
      </Ground>
    )
  }
  // One's own card says it in full until one begins.
  const readsPrompt = isOwnTurn(shared, own) && !isHeard(shared, own, media.own.microphone)
  const camera = speaker.media === null ? null : media.people.get(speaker.media.identity)?.camera
  return (
    <div className="size-full rounded-l bg-ember p-1 shadow-lift">
      <div
        className="relative grid size-full place-items-center overflow-hidden rounded-[18px] text-on-face"
        style={groundOf(speaker.seat.number)}
      >
        {camera && !(ownHidden && isOwn(speaker, own)) ? (
          <Face track={camera} personId={speaker.id} mirrored={isOwn(speaker, own)} />
        ) : (
          <span aria-hidden="true" className="pb-4 text-3xl font-strong">
            {initialsOf(speaker.name)}
          </span>
        )}
        {shared.prompt && !readsPrompt && (
          <p className="absolute inset-x-0 top-0 bg-linear-to-b from-scrim-deep to-transparent px-4 pt-2 pb-5 text-center text-s font-strong">
            <span className="line-clamp-2">{shared.prompt}</span>
          </p>
        )}
        <p className="absolute inset-x-0 bottom-0 truncate bg-linear-to-t from-scrim-deep to-transparent px-4 pt-8 pb-3 text-l font-strong">
          {wordsOf(speaker, { shared, own }, media, Boolean(camera))}
        </p>
      </div>
    </div>
  )
}

type Scene = Pick<HearthProps, 'shared' | 'own'>

function wordsOf(speaker: SharedPerson, { shared, own }: Scene, media: Media, seen: boolean): ReactNode {
  const { personId } = shared.floor ?? {}
  const speaks = speaker.media !== null && media.speaking.includes(speaker.media.identity)
  // Put there by a facilitator, and silent.
  if (personId !== speaker.id && shared.spotlight === speaker.id && !speaks) {
    return <PersonName person={speaker} isOwn={isOwn(speaker, own)} />
  }
  return isOwn(speaker, own)
    ? ownWords(shared, isHeard(shared, own, media.own.microphone), seen)
    : wordsFor(speaker, shared)
}

/** Of oneself only what is so: nobody is called heard, or seen, whose device is closed. */
function ownWords(shared: SharedView, heard: boolean, seen: boolean): string {
  if (!takesTurns(shared) || heard) return t('room.youAreSpeaking')
  return t(seen ? 'room.seenNotHeard' : 'room.notHeard')
}

function wordsFor(speaker: SharedPerson, shared: SharedView): string {
  const waits = holderOf(shared) !== undefined && shared.floor?.speaking === false
  if (speaker.presence === 'reconnecting') return t('room.holderReconnecting', { name: speaker.name })
  return t(waits ? 'room.hasTheFloor' : 'room.isSpeaking', { name: speaker.name })
}

/** The hearth without a face. */
function Ground({ warm = false, children }: { warm?: boolean; children: ReactNode }) {
  const [ground, scrolls] = useScrolls<HTMLDivElement>()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={ground}
      role="group"
      aria-label={t('room.middle')}
      tabIndex={scrolls ? 0 : undefined}
      className={`flex size-full flex-col items-center justify-center-safe gap-2.5 overflow-y-auto rounded-l border-4 bg-sunken p-3 text-center ${
        warm ? 'border-ember' : 'border-line'
      }`}
    >
      {children}
    </div>
  )
}
