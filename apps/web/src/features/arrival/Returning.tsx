/** Going on as somebody of this browser. Nothing is asked or shown before "I was here before" is pressed. */
import type { Returns } from '@hearth/protocol/http/invitations'
import type { InvitationCode } from '@hearth/protocol/ids'
import { useState } from 'react'
import { postReturns } from '../../api/invitations.ts'
import type { ApiAnswer } from '../../api/request.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useEnterRoom } from './use-enter-room.ts'

export function Returning({ code, nobodyWords }: { code: InvitationCode; nobodyWords: string }) {
  const [answer, setAnswer] = useState<ApiAnswer<Returns> | null>(null)
  const [pending, setPending] = useState(false)
  const enterRoom = useEnterRoom()

  const ask = async () => {
    setPending(true)
    setAnswer(await postReturns(code))
    setPending(false)
  }

  if (answer?.ok && answer.value.people.length > 0) {
    return (
      <Card className="grid gap-3 p-5">
        <div role="status">
          <h2 className="text-l">{t('arrival.goOnTitle')}</h2>
          <p className="text-ink-soft">{t('arrival.goOnLead')}</p>
        </div>
        {answer.value.people.map((person) => (
          <Button key={person.personId} wide onClick={() => enterRoom(person)}>
            {t('arrival.goOnAs', { name: person.name })}
          </Button>
        ))}
      </Card>
    )
  }
  return (
    <div className="grid gap-3">
      <Button look="quiet" onClick={ask} pending={pending && t('arrival.looking')}>
        {t('arrival.wasHere')}
      </Button>
      {answer?.ok && <Notice tone="info">{nobodyWords}</Notice>}
      {answer?.ok === false && <Notice tone="fault">{refusalWords(answer)}</Notice>}
    </div>
  )
}
