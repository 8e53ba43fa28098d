/** A facilitator asks this person to turn something on. They decide: nothing opens but by their press. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { MediaSource } from '@hearth/protocol/roles'
import { Mic, Video } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'

const WORDS = { microphone: 'room.askedMicrophone', camera: 'room.askedCamera' } as const
const SIGNS = { microphone: Mic, camera: Video }

export function AskedToTurnOn({ own }: { own: OwnView }) {
  // What may not be opened just now waits for the moment when it may.
  return own.askedToTurnOn
    .filter((source) => own.media.mayPublish.includes(source))
    .map((source) => <Asked key={source} source={source} />)
}

function Asked({ source }: { source: MediaSource }) {
  const id = useId()
  const media = useTheMedia()
  const { send, pending } = useTheRoom()
  const answering = pending.some((one) => one.type === 'answerTurnOn' && one.source === source)
  const words = t(WORDS[source])
  useEffect(() => announce(words), [words])
  const Sign = SIGNS[source]
  const answer = () => {
    if (!answering) void send({ type: 'answerTurnOn', source })
  }
  return (
    <div className="mx-auto flex w-fit flex-wrap items-center justify-center gap-x-3 gap-y-1.5 rounded-m bg-ember-soft px-4 py-2 text-center">
      <p id={id}>{words}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {media.status === 'connected' && (
          <Button
            icon={<Sign size={18} aria-hidden="true" />}
            aria-describedby={id}
            onClick={() => {
              media.want(source, true)
              answer()
            }}
          >
            {t('room.askedTurnOn')}
          </Button>
        )}
        <Button look="quiet" aria-describedby={id} onClick={answer}>
          {t('room.askedNotNow')}
        </Button>
      </div>
    </div>
  )
}
