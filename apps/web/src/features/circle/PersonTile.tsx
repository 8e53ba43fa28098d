/** One person in the circle: picture or initials, name, pronouns, and what is to be known of their sound and connection. */
import type { Reaction } from '@hearth/protocol/roles'
import type { SharedPerson } from '@hearth/protocol/room-view'
import { Coffee, Hand, MicOff, TriangleAlert, VideoOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Face } from '../../media/Face.tsx'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { ReactionSign } from '../reactions/ReactionSign.tsx'
import type { RoundPlace } from '../turns/turn.ts'
import type { Box } from './circle-layout.ts'
import { RoleIcon, RoleLine, shownName } from './RoleBadge.tsx'
import { RoundSign } from './RoundSign.tsx'
import { TileFrame } from './TileFrame.tsx'
import { initialsOf } from './tiles.ts'

export interface PersonTileProps {
  person: SharedPerson
  isOwn: boolean
  /** One's own picture, hidden from oneself. */
  hidden: boolean
  /** The picture is large in the middle just now; the seat is kept. */
  inMiddle: boolean
  /** Place in the queue of hands, from 1; 0: no hand up. */
  hand: number
  /** What they have just said without words. */
  reaction: Reaction | null
  /** null: no round goes on, or they are not in it. */
  place: RoundPlace | null
  /** Comes after whoever has the floor now. */
  next: boolean
  box: Box | null
}

export function PersonTile(props: PersonTileProps) {
  const { person, isOwn, hidden, inMiddle, hand, reaction, place, next, box } = props
  const media = useTheMedia()
  const seen = person.media ? media.people.get(person.media.identity) : undefined
  const camera = seen?.camera ?? null
  const silent = person.media?.heard === true && !seen?.microphoneOn
  const reconnecting = person.presence === 'reconnecting'
  return (
    <TileFrame
      colour={person.seat.number}
      box={box}
      speaking={inMiddle || (person.media !== null && media.speaking.includes(person.media.identity))}
      faint={reconnecting || person.away}
      {...(place && { corner: <RoundSign place={place} /> })}
      signs={
        <>
          {reaction !== null && <ReactionSign reaction={reaction} />}
          {next && <Sign>{t('turns.placeNext')}</Sign>}
          {hand > 0 && (
            <Sign>
              <Hand size={14} aria-hidden="true" />
              <span aria-hidden="true">{hand}</span>
              <span className="sr-only">{t('room.handUpNumber', { count: hand })}</span>
            </Sign>
          )}
          {person.withoutMedia && <WithoutMedia />}
          {person.away && (
            <Sign>
              <Coffee size={14} aria-hidden="true" />
              <span className="sr-only @min-[10rem]:not-sr-only">{t('turns.personAway')}</span>
            </Sign>
          )}
          {reconnecting && <Sign>{t('room.personReconnecting')}</Sign>}
          {!reconnecting && seen?.poorConnection && (
            <Sign>
              <TriangleAlert size={14} aria-hidden="true" />
              <span className="sr-only @min-[10rem]:not-sr-only">{t('room.weakConnection')}</span>
            </Sign>
          )}
        </>
      }
      foot={
        <p className="flex items-start gap-1.5">
          {silent && <MicOff size={15} className="mt-0.5 shrink-0" aria-hidden="true" />}
          <RoleIcon role={person.role} />
          <span dir="auto" className="truncate">
            {shownName(person.name, isOwn)}{' '}
            <span className="font-normal @min-[10rem]:block @min-[10rem]:truncate">
              <RoleLine role={person.role} />
              {person.pronouns}
            </span>
          </span>
          {silent && <span className="sr-only">, {t('room.microphoneOff')}</span>}
          {person.media && !camera && <span className="sr-only">, {t('room.cameraOff')}</span>}
        </p>
      }
    >
      {camera && !hidden && !inMiddle ? (
        <Face track={camera} personId={person.id} mirrored={isOwn} />
      ) : (
        <span aria-hidden="true" className="pb-4 text-center text-xl font-strong">
          {initialsOf(person.name)}
          {camera && hidden && <span className="block text-s font-normal">{t('room.hiddenFromYou')}</span>}
        </span>
      )}
    </TileFrame>
  )
}

function WithoutMedia() {
  return (
    <Sign>
      <VideoOff size={14} aria-hidden="true" />
      <span className="sr-only">{t('room.withoutMedia')}</span>
    </Sign>
  )
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-center gap-1 rounded-full bg-scrim-deep px-2 py-0.5 text-s font-strong">
      {children}
    </span>
  )
}
