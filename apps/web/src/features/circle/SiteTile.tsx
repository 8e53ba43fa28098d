/** A physical room in the circle: its name and everybody who sits there, so that nobody without a screen is forgotten. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedSite, SharedView } from '@hearth/protocol/room-view'
import { Users } from 'lucide-react'
import { t } from '../../text/t.ts'
import { ReactionSign } from '../reactions/ReactionSign.tsx'
import type { Reactions } from '../reactions/use-reactions.ts'
import { roundPlace } from '../turns/turn.ts'
import type { Box } from './circle-layout.ts'
import { TileFrame } from './TileFrame.tsx'
import { isOwn } from './tiles.ts'

export interface SiteTileProps {
  site: SharedSite
  people: readonly SharedPerson[]
  shared: SharedView
  own: OwnView
  reactions: Reactions
  box: Box | null
}

export function SiteTile({ site, people, shared, own, reactions, box }: SiteTileProps) {
  const names = people.map((person) => nameHere(person, shared, own))
  return (
    <TileFrame
      colour={people[0]?.seat.number ?? 0}
      box={box}
      signs={people.map(({ id, name }) => {
        const reaction = reactions.get(id)
        return reaction && <ReactionSign key={id} reaction={reaction} name={name} />
      })}
      foot={
        <p className="line-clamp-3">{t('room.sitsHere', { site: site.name, names: names.join(', ') })}</p>
      }
    >
      <Users size={32} className="mb-6" aria-hidden="true" />
    </TileFrame>
  )
}

/** "6 Eli (you)": in a round with the place in it, and what is to be known of who sits there. */
function nameHere(person: SharedPerson, shared: SharedView, own: OwnView): string {
  const place = roundPlace(shared, person.id)
  const facts = [
    ...(place?.place === 'had' ? [t('turns.placeHad')] : []),
    ...(place?.place === 'comes-back' ? [t('turns.placeComesBack')] : []),
    ...(person.away ? [t('turns.personAway')] : []),
  ]
  return [
    ...(place ? [String(place.number)] : []),
    person.name,
    ...(isOwn(person, own) ? [t('room.you')] : []),
    ...(facts.length > 0 ? [`(${facts.join('; ')})`] : []),
  ].join(' ')
}
