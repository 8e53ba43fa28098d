/** Stands where the lobby cannot be loaded: what happened, and the ways to ask for help and to leave. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'
import { Page } from '../../ui/Page.tsx'
import { LeaveButton } from '../bar/LeaveButton.tsx'
import { HelpButton } from '../help/HelpButton.tsx'
import { HelpSheet } from '../help/HelpSheet.tsx'
import { useOwnHelp } from '../help/use-own-help.ts'

interface WithoutScreenProps {
  own: OwnView
  shared: SharedView | undefined
  notice: ReactNode
}

export function WithoutScreen({ own, shared, notice }: WithoutScreenProps) {
  const help = useOwnHelp(own)
  const { title } = own.session
  return (
    <Page title={title} lead={own.admission === 'waiting' && t('room.inLobby')}>
      {notice}
      <div className="flex flex-wrap gap-2">
        <HelpButton help={help} />
        <LeaveButton own={own} shared={shared} />
      </div>
      <HelpSheet help={help} />
    </Page>
  )
}
