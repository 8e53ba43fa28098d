/** What those who lead may do with one person: give the floor, close and give back sound and picture, lower a hand, flag a referral, remove. */
import type { Command } from '@hearth/protocol/commands'
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { MediaSource } from '@hearth/protocol/roles'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireLearner, requirePhase, requireRemovable, requireVoice } from '@hearth/room/guards'
import { Ellipsis, Flag, Hand, type LucideIcon, Mic, MicOff, UserMinus, Video, VideoOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Ring } from '../../ui/Waiting.tsx'
import { useDisclosure } from '../bar/use-disclosure.ts'
import { CommandFault } from '../room/CommandFault.tsx'
import { handIsUp, takesTurns } from '../turns/turn.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

export interface PersonMenuProps {
  person: SharedPerson
  shared: SharedView
  facilitation: FacilitationView
  onFlag: () => void
}

interface Act {
  label: string
  Icon: LucideIcon
  command: Command
}

export function PersonMenu({ person, shared, facilitation, onFlag }: PersonMenuProps) {
  const { ref, isOpen, toggle, close } = useDisclosure<HTMLDivElement>()
  const { send, pending } = useTheRoom()
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const [removing, setRemoving] = useState(false)
  const underway = pending.some((command) => 'personId' in command && command.personId === person.id)

  // Of somebody far down the list it would open out of sight.
  useEffect(() => {
    if (isOpen) ref.current?.querySelector('ul')?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, ref])

  async function ask(command: Command) {
    close()
    setRefused(null)
    const answer = await send(command)
    if (!answer.ok) setRefused(answer.code)
  }

  return (
    <div ref={ref} className="relative shrink-0">
      <button
        type="button"
        aria-label={t('facilitation.moreFor', { name: person.name })}
        aria-expanded={isOpen}
        aria-disabled={underway || undefined}
        onClick={() => (isOpen || !underway) && toggle()}
        className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
      >
        {underway ? <Ring /> : <Ellipsis size={20} aria-hidden="true" />}
      </button>
      {isOpen && (
        <ul className="absolute end-0 top-full z-10 scroll-mb-24 w-max max-w-[min(20rem,80vw)] rounded-m border border-line bg-surface p-1.5 shadow-lift">
          {actsFor({ person, shared, facilitation }).map(({ label, Icon, command }) => (
            <Item key={label} label={label} Icon={Icon} onPress={() => void ask(command)} />
          ))}
          {requireLearner(person).ok && requirePhase(shared, 'lobby', 'live', 'closing').ok && (
            <Item
              label={t('facilitation.flagReferral')}
              Icon={Flag}
              onPress={() => {
                close()
                onFlag()
              }}
            />
          )}
          {requireRemovable(person).ok && (
            <Item
              label={t('facilitation.remove', { name: person.name })}
              Icon={UserMinus}
              leave
              onPress={() => {
                close()
                setRemoving(true)
              }}
            />
          )}
        </ul>
      )}
      <CommandFault code={refused} />
      {removing && <RemoveDialog person={person} onClose={() => setRemoving(false)} />}
    </div>
  )
}

interface ItemProps {
  label: string
  Icon: LucideIcon
  leave?: boolean
  onPress: () => void
}

function Item({ label, Icon, leave = false, onPress }: ItemProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onPress}
        className={`flex min-h-11 w-full items-center gap-3 rounded-s px-3 text-start hover:bg-sunken ${leave ? 'text-rose' : ''}`}
      >
        <Icon size={18} className="shrink-0" aria-hidden="true" />
        {label}
      </button>
    </li>
  )
}

function actsFor({ person, shared, facilitation }: Omit<PersonMenuProps, 'onFlag'>): Act[] {
  const { id: personId, name } = person
  const taken = facilitation.takenAway.find((one) => one.personId === personId)?.sources ?? []
  const media = (source: MediaSource, Off: LucideIcon, On: LucideIcon): Act =>
    taken.includes(source)
      ? { label: t(GIVE_BACK[source], { name }), Icon: On, command: { type: 'giveBack', personId, source } }
      : { label: t(TAKE_AWAY[source], { name }), Icon: Off, command: { type: 'takeAway', personId, source } }
  // Who types captions has neither voice nor picture to close.
  if (!requireVoice(person).ok) return []
  const acts: Act[] = []
  if (takesTurns(shared) && shared.floor?.personId !== personId) {
    acts.push({
      label: t('facilitation.giveFloorTo', { name }),
      Icon: Hand,
      command: { type: 'giveFloor', personId, turn: shared.turn },
    })
  }
  if (handIsUp(shared, personId)) {
    acts.push({
      label: t('facilitation.lowerHandOf', { name }),
      Icon: Hand,
      command: { type: 'lowerHand', personId },
    })
  }
  return [...acts, media('microphone', MicOff, Mic), media('camera', VideoOff, Video)]
}

const TAKE_AWAY = { microphone: 'facilitation.mute', camera: 'facilitation.stopCamera' } as const
const GIVE_BACK = { microphone: 'facilitation.unmute', camera: 'facilitation.allowCamera' } as const
