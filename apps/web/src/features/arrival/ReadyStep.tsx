/** Step 3: try camera and microphone if one likes, then join. What was on here is remembered for the room. */
import type { InvitationCode } from '@hearth/protocol/ids'
import { VolumeOff } from 'lucide-react'
import { useState } from 'react'
import { postArrival } from '../../api/invitations.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { canTakeMedia } from '../../media/can-take-media.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Heading } from '../../ui/Page.tsx'
import { LazyDeviceCheck } from './device-check/lazy-device-check.tsx'
import { type DeviceChoice, NO_DEVICES, setDeviceChoice } from './device-choice.ts'
import { type Draft, type DraftFaults, faultsFrom } from './draft.ts'
import { useEnterRoom } from './use-enter-room.ts'

interface ReadyStepProps {
  code: InvitationCode
  draft: Draft
  onDraftRefused: (faults: DraftFaults) => void
  onStale: () => void
}

export function ReadyStep({ code, draft, onDraftRefused, onStale }: ReadyStepProps) {
  const [choice, setChoice] = useState<DeviceChoice>(NO_DEVICES)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const enterRoom = useEnterRoom()
  const { captions } = draft
  const place = captions ? 'own-device' : (draft.place ?? 'own-device')
  // Who types captions opens nothing; what their browser cannot do they are told here all the same.
  const checks = place === 'own-device' && !(captions && canTakeMedia())

  const join = async () => {
    setPending(true)
    setRefusal(null)
    const { name, pronouns } = draft
    const answer = await postArrival(code, { name, pronouns, place, captions, agreed: true })
    if (answer.ok) {
      setDeviceChoice(checks ? choice : NO_DEVICES)
      return enterRoom(answer.value)
    }
    setPending(false)
    const faults = faultsFrom(answer.fields ?? {})
    if (answer.code === 'bad-input' && Object.keys(faults).length > 0) return onDraftRefused(faults)
    if (STALE.has(answer.code)) return onStale()
    setRefusal(answer)
  }

  return (
    <>
      <Heading lead={t('joining.readyLead')}>{t('joining.readyTitle')}</Heading>
      {checks && <LazyDeviceCheck onChange={setChoice} />}
      {place === 'in-the-room' && (
        <Card className="flex gap-3.5 p-5">
          <VolumeOff className="mt-0.5 shrink-0 text-ink-soft" />
          <div className="grid gap-1">
            <h2 className="text-l">{t('joining.silentTitle')}</h2>
            <p>{t('joining.silent')}</p>
          </div>
        </Card>
      )}
      {refusal && (
        <Notice tone="fault" {...(refusal.code === 'room-full' && { title: t('joining.fullTitle') })}>
          {refusalWords(refusal)}
        </Notice>
      )}
      <div className="grid gap-3">
        <Button look="primary" size="l" wide onClick={join} pending={pending && t('joining.joining')}>
          {t('joining.join')}
        </Button>
        <Button look="quiet" onClick={() => history.back()}>
          {t('common.back')}
        </Button>
      </div>
    </>
  )
}

/** The link stands differently from what this page showed: the page is drawn afresh. */
const STALE = new Set<ApiRefusal['code']>(['too-early', 'session-over', 'link-not-valid'])
