/** Who is here, with what those who lead know of each and may do, and every microphone given back at once. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { inTheRoom } from '../circle/tiles.ts'
import { PeopleList } from '../people/PeopleList.tsx'
import type { Referral } from '../referral/use-referral.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { PersonMenu } from './PersonMenu.tsx'

export interface LedPeopleProps {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
  referral: Referral
}

export function LedPeople({ shared, facilitation, own, referral }: LedPeopleProps) {
  const leads = requireFacilitator(own).ok
  return (
    <>
      <PeopleList
        shared={shared}
        own={own}
        factsBesides={(person) => [
          ...sourcesOf(facilitation.takenAway, person.id).map((source) => t(CLOSED[source])),
          ...sourcesOf(facilitation.asked, person.id).map((source) => t(ASKED[source])),
          ...(inTheRoom(shared).includes(person) ? [] : [t('facilitation.atFarewell')]),
        ]}
        {...(leads && {
          beside: (person: SharedPerson) => (
            <PersonMenu
              person={person}
              shared={shared}
              facilitation={facilitation}
              own={own}
              onFlag={() => referral.flag({ name: person.name, helpId: null })}
            />
          ),
        })}
      />
      {leads && facilitation.takenAway.some(({ sources }) => sources.includes('microphone')) && (
        <UnmuteEveryone />
      )}
    </>
  )
}

const CLOSED = {
  microphone: 'facilitation.microphoneClosed',
  camera: 'facilitation.cameraClosed',
} as const
const ASKED = { microphone: 'leading.askedMicrophone', camera: 'leading.askedCamera' } as const

const sourcesOf = (list: FacilitationView['takenAway'], personId: PersonId) =>
  list.find((one) => one.personId === personId)?.sources ?? []

function UnmuteEveryone() {
  const unmute = useCommand({ type: 'unmuteEveryone' })
  return (
    <div className="grid justify-items-start gap-1 border-b border-line p-4">
      <Button onClick={unmute.run} pending={unmute.pending && t('common.loading')}>
        {t('facilitation.unmuteEveryone')}
      </Button>
      <CommandFault code={unmute.refused} />
    </div>
  )
}
