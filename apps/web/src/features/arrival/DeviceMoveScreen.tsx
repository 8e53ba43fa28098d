/** Where "Move to another device" leads on the other device: a button, so that looking at the link does not spend it. */
import { Smartphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { acceptDeviceMove } from '../../api/invitations.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { prefetchRoom } from '../room/load-room.ts'
import { useEnterRoom } from './use-enter-room.ts'

export default function DeviceMoveScreen({ code }: { code: string }) {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const enterRoom = useEnterRoom()
  useEffect(prefetchRoom, [])

  const move = async () => {
    setPending(true)
    setRefusal(null)
    const answer = await acceptDeviceMove(code)
    if (answer.ok) return enterRoom(answer.value)
    setPending(false)
    setRefusal(answer)
  }

  const expired = refusal?.code === 'code-expired'
  return (
    <Page key={String(expired)} title={expired ? t('arrival.moveExpiredTitle') : t('arrival.moveTitle')}>
      <p className="text-l">{expired ? t('arrival.moveExpired') : t('arrival.move')}</p>
      {refusal && !expired && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
      {!expired && (
        <Button
          look="primary"
          size="l"
          wide
          icon={<Smartphone size={20} />}
          onClick={move}
          pending={pending && t('arrival.moving')}
        >
          {t('arrival.moveHere')}
        </Button>
      )}
    </Page>
  )
}
