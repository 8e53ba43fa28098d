/** The dialogs of the menu "More"; at most one is open. */
import type { OwnView } from '@hearth/protocol/own-view'
import { AppearanceDialog } from './AppearanceDialog.tsx'
import { DevicesDialog } from './DevicesDialog.tsx'
import type { MoreDialog } from './MoreMenu.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

export interface MoreDialogsProps {
  own: OwnView
  open: MoreDialog | null
  onClose: () => void
}

export function MoreDialogs({ own, open, onClose }: MoreDialogsProps) {
  return (
    <>
      <DevicesDialog isOpen={open === 'devices'} onClose={onClose} />
      <MoveDialog own={own} isOpen={open === 'move'} onClose={onClose} />
      <AppearanceDialog isOpen={open === 'appearance'} onClose={onClose} />
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={onClose} />
    </>
  )
}
