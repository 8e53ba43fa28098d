/** The circle: the hearth in the middle and everyone round it; in rows where there is no room for a circle. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { useSize } from '../../ui/use-size.ts'
import { useReactions } from '../reactions/use-reactions.ts'
import { handNumber, holderOf, isQuiet, roundPlace, takesTurns } from '../turns/turn.ts'
import { type Box, circleLayout, columnsFor, placed } from './circle-layout.ts'
import { Hearth } from './Hearth.tsx'
import { PersonTile } from './PersonTile.tsx'
import { SiteTile } from './SiteTile.tsx'
import { isOwn, type Tile, tilesOf } from './tiles.ts'
import { useMiddleSpeaker } from './use-middle-speaker.ts'

export interface CircleProps {
  shared: SharedView
  own: OwnView
  /** The viewer does not want to see their own picture. */
  ownHidden: boolean
}

/** Of the height there is, in rows: at least and at most so much is the hearth's, in pixels. */
const HEARTH_HEIGHT = { share: 0.3, least: 132, most: 300 }

export function Circle({ shared, own, ownHidden }: CircleProps) {
  const [area, size] = useSize<HTMLElement>()
  const media = useTheMedia()
  const tiles = tilesOf(shared)
  const reactions = useReactions(shared)
  const me = shared.people.find((person) => isOwn(person, own))?.media?.identity
  const loudest = useMiddleSpeaker(media.speaking.filter((identity) => identity !== me))
  const speaker = inTheMiddle(shared, loudest)

  const tile = (one: Tile, box: Box | null) =>
    one.kind === 'site' ? (
      <SiteTile
        key={one.key}
        site={one.site}
        people={one.people}
        shared={shared}
        own={own}
        reactions={reactions}
        box={box}
      />
    ) : (
      <PersonTile
        key={one.key}
        person={one.person}
        isOwn={isOwn(one.person, own)}
        hidden={ownHidden && isOwn(one.person, own)}
        inMiddle={one.person.media !== null && one.person.id === speaker?.id}
        hand={handNumber(shared, one.person.id)}
        reaction={reactions.get(one.person.id) ?? null}
        place={roundPlace(shared, one.person.id)}
        next={shared.mode === 'round' && shared.next === one.person.id}
        box={box}
      />
    )
  const hearth = (
    <Hearth
      shared={shared}
      own={own}
      speaker={speaker}
      ownSpeaks={speaks(media.speaking, me)}
      ownHidden={ownHidden}
    />
  )

  const round = size && circleLayout(tiles.length, size)
  return (
    <section
      ref={area}
      aria-label={t('room.circle')}
      // Rows scroll, also for those without a pointer.
      tabIndex={size && !round ? 0 : undefined}
      className="relative min-h-0 min-w-0 grow overflow-y-auto"
    >
      {round && (
        <>
          <div className="absolute" style={placed(round.hearth)}>
            {hearth}
          </div>
          <ul>{tiles.map((one, index) => tile(one, round.tiles[index] ?? null))}</ul>
        </>
      )}
      {size && !round && (
        <div className="flex min-h-full flex-col gap-2.5 p-3 sm:p-4">
          <div className="mx-auto w-full max-w-[30rem]" style={{ height: hearthHeight(size.height) }}>
            {hearth}
          </div>
          <ul
            className="mx-auto grid w-full max-w-page gap-2.5"
            style={{
              gridTemplateColumns: `repeat(${columnsFor(tiles.length, {
                width: size.width,
                height: size.height - hearthHeight(size.height) - 40,
              })}, minmax(0, 1fr))`,
            }}
          >
            {tiles.map((one) => tile(one, null))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Where turns are taken the middle is the holder's, whoever makes a sound; else of whom a facilitator has put there, or of who speaks. */
function inTheMiddle(shared: SharedView, loudest: string | null): SharedPerson | undefined {
  if (isQuiet(shared)) return undefined
  const spotlit = shared.people.find(({ id }) => id === shared.spotlight)
  return takesTurns(shared) ? (holderOf(shared) ?? spotlit) : (spotlit ?? personOf(shared, loudest))
}

const personOf = ({ people }: SharedView, identity: string | null) =>
  identity === null ? undefined : people.find(({ media }) => media?.identity === identity)

const speaks = (speaking: readonly string[], identity: string | undefined) =>
  identity !== undefined && speaking.includes(identity)

const hearthHeight = (height: number) =>
  Math.round(Math.min(HEARTH_HEIGHT.most, Math.max(HEARTH_HEIGHT.least, height * HEARTH_HEIGHT.share)))
