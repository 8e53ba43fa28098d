/** The three steps of arriving, and what is typed in them. Nothing of it is kept before "Join". */
import type { Invitation } from '@hearth/protocol/http/invitations'
import type { InvitationCode } from '@hearth/protocol/ids'
import { useState } from 'react'
import { t } from '../../text/t.ts'
import { usePrefetch } from '../../ui/later.tsx'
import { Page } from '../../ui/Page.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { Draft, DraftFaults } from './draft.ts'
import { AgreementStep, joining, ReadyStep } from './lazy.tsx'
import { STEPS, useStep } from './use-step.ts'
import { YouStep } from './YouStep.tsx'

const NEXT = [joining]

export interface ArrivingProps {
  code: InvitationCode
  invitation: Invitation
  /** The invitation has changed on the server: look at it afresh. */
  onStale: () => void
}

export function Arriving({ code, invitation, onStale }: ArrivingProps) {
  const { session } = invitation
  const [draft, setDraft] = useState<Draft>({
    name: '',
    pronouns: '',
    place: session.format === 'hybrid' ? null : 'own-device',
    captions: false,
  })
  const [faults, setFaults] = useState<DraftFaults>({})
  const { step, goTo, startOver } = useStep()
  usePrefetch(NEXT)

  const refuseDraft = (found: DraftFaults) => {
    setFaults(found)
    startOver()
  }

  return (
    <Page
      title={session.title}
      heading={null}
      aside={<Pill>{t('arrival.step', { step: STEPS.indexOf(step) + 1 })}</Pill>}
    >
      {step === 'you' && (
        <YouStep
          code={code}
          invitation={invitation}
          draft={draft}
          faults={faults}
          onChange={(changed) => {
            setDraft(changed)
            setFaults({})
          }}
          onFaults={setFaults}
          onDone={() => goTo('agreement')}
        />
      )}
      {step === 'agreement' && <AgreementStep onAgree={() => goTo('ready')} />}
      {step === 'ready' && (
        <ReadyStep code={code} draft={draft} onDraftRefused={refuseDraft} onStale={onStale} />
      )}
    </Page>
  )
}
