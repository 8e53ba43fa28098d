/** Step 1: the name to be called by, pronouns, and where one will be. The room is fetched while the name is typed. */
import type { Invitation } from '@hearth/protocol/http/invitations'
import type { InvitationCode } from '@hearth/protocol/ids'
import { Laptop, UsersRound } from 'lucide-react'
import { type FormEvent, useRef } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { prefetchRoom } from '../room/load-room.ts'
import { prefetchDeviceCheck } from './device-check/lazy-device-check.tsx'
import { type Draft, type DraftFaults, faultsOf } from './draft.ts'
import { Returning } from './Returning.tsx'
import { SessionHeading } from './SessionHeading.tsx'

interface YouStepProps {
  code: InvitationCode
  invitation: Invitation
  draft: Draft
  faults: DraftFaults
  onChange: (draft: Draft) => void
  onFaults: (faults: DraftFaults) => void
  onDone: () => void
}

export function YouStep({ code, invitation, draft, faults, onChange, onFaults, onDone }: YouStepProps) {
  const form = useRef<HTMLFormElement>(null)
  const { session, phase } = invitation

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(draft)
    if (Object.keys(found).length === 0) return onDone()
    onFaults(found)
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid] input, input[aria-invalid]')?.focus(),
    )
  }

  return (
    <>
      <SessionHeading session={session} live={phase === 'live'} />
      <form ref={form} noValidate onSubmit={submit} className="grid gap-5">
        <TextField
          label={t('arrival.name')}
          hint={t('arrival.nameHint')}
          fault={faults.name}
          value={draft.name}
          autoComplete="nickname"
          autoCapitalize="words"
          spellCheck={false}
          required
          onChange={(name) => {
            prefetchRoom()
            prefetchDeviceCheck()
            onChange({ ...draft, name })
          }}
        />
        <TextField
          label={t('arrival.pronouns')}
          optional
          fault={faults.pronouns}
          value={draft.pronouns}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(pronouns) => onChange({ ...draft, pronouns })}
        />
        {session.format === 'hybrid' && !draft.captions && (
          <RadioCards
            legend={t('arrival.place')}
            fault={faults.place}
            value={draft.place}
            onChange={(place) => onChange({ ...draft, place })}
            options={[
              {
                value: 'own-device',
                label: t('arrival.onOwnDevice'),
                hint: t('arrival.onOwnDeviceHint'),
                icon: <Laptop size={22} />,
              },
              {
                value: 'in-the-room',
                label: t('arrival.inTheRoom'),
                hint: t('arrival.inTheRoomHint', { site: session.siteName ?? session.title }),
                icon: <UsersRound size={22} />,
              },
            ]}
          />
        )}
        <Checkbox
          label={t('arrival.captions')}
          hint={t('arrival.captionsHint')}
          checked={draft.captions}
          onChange={(captions) => onChange({ ...draft, captions })}
        />
        <div className="grid gap-3 pt-2">
          <p className="text-center text-s text-ink-soft">{t('arrival.noAccount')}</p>
          <Button type="submit" look="primary" size="l" wide>
            {t('arrival.continue')}
          </Button>
        </div>
      </form>
      <Returning code={code} nobodyWords={t('arrival.notHere')} />
    </>
  )
}
