/** What those who lead may do with one person: the floor, sound and picture, the middle, the lead, the name, a referral, removal. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import {
  requireFacilitator,
  requireLearner,
  requireNameOfTheirOwn,
  requireOfStaff,
  requirePhase,
  requireRemovable,
} from '@hearth/room/guards'
import { Ellipsis, Flag, Pencil, UserMinus, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Ring } from '../../ui/Waiting.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { type Act, ActMenu } from './ActMenu.tsx'
import { type ActsScene, type CommandAct, mediaActs, placeActs, turnActs } from './person-acts.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { StepDownDialog } from './StepDownDialog.tsx'
import { useActs } from './use-acts.ts'

export interface PersonMenuProps {
  person: SharedPerson
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
  onFlag: () => void
}

type Asking = 'rename' | 'remove' | 'step-down'

export function PersonMenu({ person, shared, facilitation, own, onFlag }: PersonMenuProps) {
  const { pending } = useTheRoom()
  const media = useTheMedia()
  const { ask, refused } = useActs()
  const [asking, setAsking] = useState<Asking | null>(null)
  const underway = pending.some((command) => 'personId' in command && command.personId === person.id)
  const seen = person.media === null ? undefined : media.people.get(person.media.identity)
  const scene: ActsScene = {
    person,
    shared,
    facilitation,
    own,
    isOn: (source) => (source === 'microphone' ? seen?.microphoneOn === true : Boolean(seen?.camera)),
  }
  const asActs = (acts: CommandAct[]): Act[] =>
    acts.map(({ label, Icon, command }) => ({ label, Icon, onPress: () => void ask(command) }))
  const done = () => setAsking(null)

  return (
    <div className="shrink-0">
      <ActMenu
        name={t('facilitation.moreFor', { name: person.name })}
        className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
        busy={underway}
        groups={[
          asActs(turnActs(scene)),
          asActs(mediaActs(scene)),
          [...asActs(placeActs(scene)), ...askedFirst(scene, setAsking)],
          lastActs(scene, onFlag, setAsking),
        ]}
      >
        {underway ? <Ring /> : <Ellipsis size={20} aria-hidden="true" />}
      </ActMenu>
      <CommandFault code={refused} />
      {asking === 'remove' && <RemoveDialog person={person} onClose={done} />}
      {asking === 'rename' && <RenameDialog person={person} onClose={done} />}
      {asking === 'step-down' && <StepDownDialog own={own} onClose={done} />}
    </div>
  )
}

/** What opens a dialog: the name of who gave it at the door, and one's own lead. */
function askedFirst(
  { person, shared, facilitation, own }: ActsScene,
  setAsking: (asking: Asking) => void,
): Act[] {
  if (!requirePhase(shared, 'scheduled', 'lobby', 'live').ok) return []
  const staff = requireOfStaff(facilitation, person.id).ok
  const acts: Act[] = []
  if (requireNameOfTheirOwn({ staff }).ok) {
    acts.push({
      label: t('leading.rename', { name: person.name }),
      Icon: Pencil,
      onPress: () => setAsking('rename'),
    })
  }
  if (person.id === own.personId && requireFacilitator(own).ok) {
    acts.push({ label: t('leading.stepDown'), Icon: UserRoundX, onPress: () => setAsking('step-down') })
  }
  return acts
}

function lastActs(
  { person, shared }: ActsScene,
  onFlag: () => void,
  setAsking: (asking: Asking) => void,
): Act[] {
  const acts: Act[] = []
  if (requireLearner(person).ok && requirePhase(shared, 'lobby', 'live', 'closing').ok) {
    acts.push({ label: t('facilitation.flagReferral'), Icon: Flag, onPress: onFlag })
  }
  if (requireRemovable(person).ok) {
    acts.push({
      label: t('facilitation.remove', { name: person.name }),
      Icon: UserMinus,
      leave: true,
      onPress: () => setAsking('remove'),
    })
  }
  return acts
}
