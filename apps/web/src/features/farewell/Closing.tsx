/** The farewell while the session still closes: the name goes when its person leaves from here. */
import type { OwnView } from '@hearth/protocol/own-view'
import { LogOut } from 'lucide-react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { staysAfterLeaving } from '../help/own-help.ts'
import { CommandFault } from '../room/CommandFault.tsx'
import { SupportContacts } from '../support/SupportContacts.tsx'
import { WhatGoes } from './Thanks.tsx'

export interface ClosingProps {
  own: OwnView
  answered: boolean
  onLeft: () => void
}

export function Closing({ own, answered, onLeft }: ClosingProps) {
  return (
    <>
      {answered && <Notice tone="done">{t('farewell.answered')}</Notice>}
      <SupportContacts sessionId={own.session.id} />
      <WhatGoes closing />
      <Leaving own={own} onLeft={onLeft} />
    </>
  )
}

function Leaving({ own, onLeft }: Omit<ClosingProps, 'answered'>) {
  const { status, close } = useTheRoom()
  const leave = useCommand({ type: 'leave' })
  return (
    <section className="grid justify-items-start gap-2">
      <h2 className="text-l">{t('farewell.leaveTitle')}</h2>
      <p>{t('farewell.leaveGoes')}</p>
      {staysAfterLeaving(own) && <p className="font-strong">{t('help.leaveStays')}</p>}
      <Button
        look="leave"
        icon={<LogOut size={18} aria-hidden="true" />}
        pending={leave.pending && t(status.kind === 'connected' ? 'room.leaving' : 'room.leavingOffline')}
        onClick={async () => {
          const answer = await leave.run()
          if (!answer.ok) return
          close()
          onLeft()
        }}
      >
        {t('room.leave')}
      </Button>
      <CommandFault code={leave.refused} />
    </section>
  )
}
