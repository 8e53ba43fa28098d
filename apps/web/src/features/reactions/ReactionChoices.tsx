/** The four things that can be said without words, one press each. */
import { REACTIONS, type Reaction } from '@hearth/protocol/roles'
import { useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Fault } from '../../ui/Field.tsx'
import { LOOKS } from './looks.ts'

/** `onSaid`: it is on its way to the others. */
export function ReactionChoices({ onSaid }: { onSaid: () => void }) {
  const room = useTheRoom()
  const [fault, setFault] = useState<string | null>(null)

  async function say(reaction: Reaction) {
    setFault(null)
    const answer = await room.react(reaction)
    if (!answer.ok) return setFault(refusalWords(answer))
    announce(t('room.reactionSaid', { reaction: t(LOOKS[reaction].words) }))
    onSaid()
  }

  return (
    <>
      <ul aria-label={t('room.reactions')} className="flex flex-wrap justify-center gap-1">
        {REACTIONS.map((reaction) => {
          const { Icon, words } = LOOKS[reaction]
          return (
            <li key={reaction}>
              <button
                type="button"
                className="flex min-h-14 min-w-14 flex-col items-center justify-center gap-1 rounded-s px-1 text-s font-strong hover:bg-sunken"
                onClick={() => void say(reaction)}
              >
                <Icon size={20} aria-hidden="true" />
                {t(words)}
              </button>
            </li>
          )
        })}
      </ul>
      <div role="alert">{fault !== null && <Fault>{fault}</Fault>}</div>
    </>
  )
}
