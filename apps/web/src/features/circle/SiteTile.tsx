/** A physical room in the circle: its name and everybody who sits there, so that nobody without a screen is forgotten. */
import type { OwnView, SharedPerson, SharedSite } from '@hearth/protocol/room-view'
import { Users } from 'lucide-react'
import { t } from '../../text/t.ts'
import { ReactionSign } from '../reactions/ReactionSign.tsx'
import type { Reactions } from '../reactions/use-reactions.ts'
import type { Box } from './circle-layout.ts'
import { TileFrame } from './TileFrame.tsx'
import { isOwn } from './tiles.ts'

export interface SiteTileProps {
  site: SharedSite
  people: readonly SharedPerson[]
  own: OwnView
  reactions: Reactions
  box: Box | null
}

export function SiteTile({ site, people, own, reactions, box }: SiteTileProps) {
  const names = people.map((person) => (isOwn(person, own) ? `${person.name} ${t('room.you')}` : person.name))
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
