/** The queue with what those who lead do with it: call the next, give the floor, make the circle silent. */
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { Queue } from '../turns/Queue.tsx'
import { isOwnTurn, takesTurns } from '../turns/turn.ts'

export function LedQueue({ shared, own }: { shared: SharedView; own: OwnView }) {
  const { turn } = shared
  const next = useCommand({ type: 'callNext', turn })
  const take = useCommand({ type: 'giveFloor', personId: own.personId, turn })
  const silence = useCommand({ type: 'muteEveryone' })
  const turns = takesTurns(shared)
  return (
    <Queue
      shared={shared}
      own={own}
      {...(turns && { beside: (person: SharedPerson) => <GiveFloor person={person} turn={turn} /> })}
    >
      <div className="flex flex-wrap gap-2">
        {turns && (
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
      </div>
      <CommandFault code={next.refused ?? take.refused ?? silence.refused} />
    </Queue>
  )
}

function GiveFloor({ person: { id, name }, turn }: { person: SharedPerson; turn: number }) {
  const give = useCommand({ type: 'giveFloor', personId: id, turn })
  return (
    <div className="grid justify-items-end">
      <Button
        look="quiet"
        aria-label={t('facilitation.giveFloorTo', { name })}
        onClick={give.run}
        pending={give.pending && t('facilitation.giving')}
      >
        {t('facilitation.giveFloor')}
      </Button>
      <CommandFault code={give.refused} />
    </div>
  )
}
