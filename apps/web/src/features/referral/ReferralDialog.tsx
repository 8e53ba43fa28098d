/** Flagging a referral: choices, sent once however often it is tried, and then the reference. The name stays in this browser. */
import type { FlaggedReferral, ReferralDesk } from '@hearth/protocol/http/referrals'
import type { SessionId } from '@hearth/protocol/ids'
import { useCallback } from 'react'
import { getReferralDesk } from '../../api/referrals.ts'
import { useAsked } from '../../api/use-asked.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { OnCall } from './OnCall.tsx'
import { ReferralForm } from './ReferralForm.tsx'
import { callWords } from './referral-words.ts'
import { type Flagging, useFlagging } from './use-flagging.ts'
import type { About } from './use-referral.tsx'

interface ReferralDialogProps {
  sessionId: SessionId
  about: About
  onClose: () => void
  onFlagged: () => void
}

export function ReferralDialog({ sessionId, about, onClose, onFlagged }: ReferralDialogProps) {
  const desk = useAsked(useCallback(() => getReferralDesk(sessionId), [sessionId]))
  const flagging = useFlagging({ sessionId, helpId: about.helpId, onFlagged, onOutdated: desk.again })
  const { flagged, pending, send } = flagging
  const close = () => !pending && onClose()
  return (
    <Dialog
      title={titleFor(about)}
      isOpen
      onClose={close}
      actions={
        flagged ? (
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            {desk.value && (
              <Button look="primary" onClick={send} pending={pending && t('referral.sending')}>
                {t('referral.title')}
              </Button>
            )}
          </>
        )
      }
    >
      {flagged ? (
        <Kept flagged={flagged} flagging={flagging} desk={desk.value} />
      ) : (
        <>
          <p>{t('referral.noName')}</p>
          {desk.value && (
            <ReferralForm desk={desk.value} flagging={flagging} withHelp={about.helpId !== null} />
          )}
          {!desk.value && desk.asking && <Waiting words={t('referral.loading')} />}
          {!desk.value && !desk.asking && desk.refusal && (
            <Notice tone="fault" action={<Button onClick={desk.again}>{t('common.tryAgain')}</Button>}>
              {refusalWords(desk.refusal)}
            </Notice>
          )}
        </>
      )}
    </Dialog>
  )
}

function titleFor({ name, helpId }: About): string {
  if (name === null) return t('referral.title')
  return t(helpId === null ? 'referral.titleAbout' : 'referral.titleHelp', { name })
}

interface KeptProps {
  flagged: FlaggedReferral
  flagging: Flagging
  desk: ReferralDesk | undefined
}

function Kept({ flagged, flagging, desk }: KeptProps) {
  return (
    <>
      <Notice tone="done" title={t('referral.kept', { reference: flagged.reference })}>
        {desk && callWords(flagged, desk)} {t('referral.keptMore')}
      </Notice>
      {flagging.draft.urgency === 'today' && desk && <OnCall onCall={desk.onCall} backup={desk.backup} />}
    </>
  )
}
