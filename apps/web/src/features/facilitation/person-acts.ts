/** What a facilitator may ask of, or do about, one person in the circle, as commands in words. Who may is asked of the guards. */
import type { Command } from '@hearth/protocol/commands'
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { MediaSource } from '@hearth/protocol/roles'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import {
  requireFacilitator,
  requireOfStaff,
  requireOwnWill,
  requirePhase,
  requirePublishing,
  requireVoice,
} from '@hearth/room/guards'
import {
  CircleUser,
  Hand,
  type LucideIcon,
  Mic,
  MicOff,
  MicVocal,
  MonitorUp,
  MonitorX,
  UserRoundCheck,
  UserRoundX,
  Video,
  VideoOff,
} from 'lucide-react'
import { t } from '../../text/t.ts'
import { handIsUp, takesTurns } from '../turns/turn.ts'

export interface CommandAct {
  label: string
  Icon: LucideIcon
  command: Command
}

export interface ActsScene {
  person: SharedPerson
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
  /** What this browser sees of their devices. */
  isOn: (source: MediaSource) => boolean
}

/** The floor and the hand. */
export function turnActs({ person, shared }: ActsScene): CommandAct[] {
  const { id: personId, name } = person
  if (!requireVoice(person).ok) return []
  const acts: CommandAct[] = []
  if (takesTurns(shared) && shared.floor?.personId !== personId) {
    acts.push({
      label: t('facilitation.giveFloorTo', { name }),
      Icon: MicVocal,
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
  return acts
}

/** Sound and picture: closed, given back, asked for. Who types captions has neither. */
export function mediaActs(scene: ActsScene): CommandAct[] {
  return requireVoice(scene.person).ok ? [...closes(scene), ...asks(scene)] : []
}

/** Only what can be turned on and is off; once asked, it is theirs to answer. */
function asks({ person, own, shared, facilitation, isOn }: ActsScene): CommandAct[] {
  const { id: personId, name, media } = person
  if (personId === own.personId || !requirePhase(shared, 'live').ok) return []
  const asked = facilitation.asked.find((one) => one.personId === personId)?.sources ?? []
  return (['microphone', 'camera'] as const)
    .filter((source) => requirePublishing(media, source).ok && !isOn(source) && !asked.includes(source))
    .map((source) => ({
      label: t(ASK[source], { name }),
      Icon: source === 'microphone' ? Mic : Video,
      command: { type: 'askToTurnOn', personId, source },
    }))
}

function closes({ person: { id: personId, name }, facilitation }: ActsScene): CommandAct[] {
  const taken = facilitation.takenAway.find((one) => one.personId === personId)?.sources ?? []
  const act = (source: MediaSource, Off: LucideIcon, On: LucideIcon): CommandAct =>
    taken.includes(source)
      ? { label: t(GIVE_BACK[source], { name }), Icon: On, command: { type: 'giveBack', personId, source } }
      : { label: t(TAKE_AWAY[source], { name }), Icon: Off, command: { type: 'takeAway', personId, source } }
  return [act('microphone', MicOff, Mic), act('camera', VideoOff, Video)]
}

/** Who is in the middle, who shares a screen, and who leads. */
export function placeActs({ person, shared, facilitation, own }: ActsScene): CommandAct[] {
  const { id: personId, name } = person
  const acts: CommandAct[] = []
  if (requirePhase(shared, 'live').ok && requireVoice(person).ok) {
    acts.push(
      shared.spotlight === personId
        ? {
            label: t('leading.spotlightOff', { name }),
            Icon: CircleUser,
            command: { type: 'spotlight', personId: null },
          }
        : {
            label: t('leading.spotlight', { name }),
            Icon: CircleUser,
            command: { type: 'spotlight', personId },
          },
      person.media?.shows
        ? {
            label: t('leading.stopScreen', { name }),
            Icon: MonitorX,
            command: { type: 'allowScreen', personId: null },
          }
        : {
            label: t('leading.allowScreen', { name }),
            Icon: MonitorUp,
            command: { type: 'allowScreen', personId },
          },
    )
  }
  if (!requirePhase(shared, 'scheduled', 'lobby', 'live').ok) return acts
  if (requireFacilitator(person).ok) {
    // Of oneself it is asked once: it has an item of its own.
    if (personId !== own.personId && requireOwnWill(facilitation, personId, own.personId).ok) {
      acts.push({
        label: t('leading.demote', { name }),
        Icon: UserRoundX,
        command: { type: 'demote', personId },
      })
    }
  } else if (requireOfStaff(facilitation, personId).ok) {
    acts.push({
      label: t('leading.promote', { name }),
      Icon: UserRoundCheck,
      command: { type: 'promote', personId },
    })
  }
  return acts
}

const ASK = { microphone: 'leading.askMicrophone', camera: 'leading.askCamera' } as const
const TAKE_AWAY = { microphone: 'facilitation.mute', camera: 'facilitation.stopCamera' } as const
const GIVE_BACK = { microphone: 'facilitation.unmute', camera: 'facilitation.allowCamera' } as const
