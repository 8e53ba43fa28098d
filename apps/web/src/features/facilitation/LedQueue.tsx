/** The queue with what those who lead do with it: call the next, give the floor, set the order, go on in a round, make the circle silent. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { Queue } from '../turns/Queue.tsx'
import { isOwnTurn, takesTurns } from '../turns/turn.ts'
import { AnotherRound } from './AnotherRound.tsx'
import { HandActs } from './HandActs.tsx'
import { LedTime } from './LedTime.tsx'
import { MoveHand } from './MoveHand.tsx'
import { Nominees } from './Nominees.tsx'
import { NotBegun, useUnbegun } from './NotBegun.tsx'
import { useArranging } from './use-arranging.ts'

export interface LedQueueProps {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
}

export function LedQueue({ shared, facilitation, own }: LedQueueProps) {
  const arranging = useArranging(shared)
  const unbegun = useUnbegun(shared, facilitation, own)
  const shown = { ...shared, hands: arranging.hands }
  const leads = requireFacilitator(own).ok
  const inRound = shared.mode === 'round'
  return (
    <Queue
      shared={shown}
      own={own}
      {...(leads &&
        shown.hands.length > 1 && {
          beside: (person: SharedPerson) => <MoveHand person={person} arranging={arranging} />,
        })}
      under={(person) => <HandActs person={person} shared={shown} facilitation={facilitation} own={own} />}
    >
      <LedTime led={facilitation.turn} turn={shared.turn} own={own} />
      {unbegun && <NotBegun person={unbegun} turn={shared.turn} />}
      {leads && inRound && !unbegun && <GoOn shared={shared} own={own} />}
      {leads && inRound && shared.round?.over === true && shared.floor === null && (
        <AnotherRound key={shared.turn} shared={shared} />
      )}
      {leads && shared.mode === 'nominate' && <Nominees shared={shared} facilitation={facilitation} />}
      <div className="grid">
        {leads && <Calling shared={shared} own={own} />}
        <CommandFault code={arranging.refused} />
      </div>
    </Queue>
  )
}

/** In a round it goes on by itself; from who has not begun, at once if a facilitator says so. */
function GoOn({ shared: { turn, floor }, own }: { shared: SharedView; own: OwnView }) {
  const goOn = useCommand({ type: 'moveOn', turn, comeBack: false })
  if (floor === null || floor.speaking || floor.personId === own.personId) return null
  return (
    <div className="grid justify-items-start gap-1">
      <Button onClick={goOn.run} pending={goOn.pending && t('leading.goingOn')}>
        {t('leading.goOn')}
      </Button>
      <CommandFault code={goOn.refused} />
    </div>
  )
}

function Calling({ shared, own }: { shared: SharedView; own: OwnView }) {
  const { turn, mode } = shared
  const next = useCommand({ type: 'callNext', turn })
  const take = useCommand({ type: 'giveFloor', personId: own.personId, turn })
  const silence = useCommand({ type: 'muteEveryone' })
  const turns = takesTurns(shared)
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {turns && mode === 'hands' && (
          <Button
            look="primary"
            className="grow"
            onClick={next.run}
            pending={next.pending && t('facilitation.calling')}
          >
            {t('facilitation.callNext')}
          </Button>
        )}
        {turns && !isOwnTurn(shared, own) && (
          <Button className="grow" onClick={take.run} pending={take.pending && t('facilitation.giving')}>
            {t('facilitation.takeFloor')}
          </Button>
        )}
        {mode !== 'quiet' && (
          <Button
            className="grow"
            onClick={async () => {
              const answer = await silence.run()
              if (answer.ok) announce(t('facilitation.saidSilent'))
            }}
            pending={silence.pending && t('facilitation.muting')}
          >
            {t('facilitation.muteEveryone')}
          </Button>
        )}
      </div>
      <CommandFault code={next.refused ?? take.refused ?? silence.refused} />
    </>
  )
}
