/** The dialogs of the menu "More"; at most one is open. */
import type { OwnView } from '@hearth/protocol/own-view'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Appearance, DeviceChoices, MoveCode, Shortcuts } from './lazy.tsx'
import type { MoreDialog } from './MoreMenu.tsx'

export interface MoreDialogsProps {
  own: OwnView
  open: MoreDialog | null
  onClose: () => void
}

const TITLES = {
  devices: 'room.devices',
  move: 'room.moveDevice',
  appearance: 'common.appearance',
  shortcuts: 'room.shortcuts',
} as const satisfies Record<MoreDialog, string>

export function MoreDialogs({ own, open, onClose }: MoreDialogsProps) {
  if (open === null) return null
  return (
    <Dialog
      key={open}
      title={t(TITLES[open])}
      isOpen
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {open === 'devices' && <DeviceChoices />}
      {open === 'move' && <MoveCode own={own} />}
      {open === 'appearance' && <Appearance />}
      {open === 'shortcuts' && <Shortcuts />}
    </Dialog>
  )
}
