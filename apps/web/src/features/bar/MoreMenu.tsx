/** What is seldom needed: own picture, devices, another device, appearance, shortcuts. */
import { Ellipsis, Eye, EyeOff, Keyboard, Settings2, Smartphone, SunMoon } from 'lucide-react'
import { Button as PressableButton } from 'react-aria-components'
import { t } from '../../text/t.ts'
import { Menu } from '../../ui/Menu.tsx'
import { TOOL_CLASS, ToolFace } from './ToolButton.tsx'

/** What of it opens a dialog. */
export type MoreDialog = 'devices' | 'move' | 'appearance' | 'shortcuts'

export interface MoreMenuProps {
  ownHidden: boolean
  onOwnHidden: (hidden: boolean) => void
  /** Whether this person takes part in sound and picture at all. */
  hasMedia: boolean
  onOpen: (dialog: MoreDialog) => void
}

const ICON = { size: 18, 'aria-hidden': true } as const

export function MoreMenu({ ownHidden, onOwnHidden, hasMedia, onOpen }: MoreMenuProps) {
  const media = [
    {
      id: 'own-picture',
      label: t(ownHidden ? 'room.showPicture' : 'room.hidePicture'),
      icon: ownHidden ? <Eye {...ICON} /> : <EyeOff {...ICON} />,
      onSelect: () => onOwnHidden(!ownHidden),
    },
    {
      id: 'devices',
      label: t('room.devices'),
      icon: <Settings2 {...ICON} />,
      onSelect: () => onOpen('devices'),
    },
  ]
  return (
    <Menu
      label={t('room.more')}
      trigger={
        <PressableButton className={TOOL_CLASS} aria-label={t('room.more')}>
          <ToolFace icon={<Ellipsis size={20} aria-hidden="true" />} label={t('room.more')} />
        </PressableButton>
      }
      actions={[
        ...(hasMedia ? media : []),
        {
          id: 'move',
          label: t('room.moveDevice'),
          icon: <Smartphone {...ICON} />,
          onSelect: () => onOpen('move'),
        },
        {
          id: 'appearance',
          label: t('common.appearance'),
          icon: <SunMoon {...ICON} />,
          onSelect: () => onOpen('appearance'),
        },
        {
          id: 'shortcuts',
          label: t('room.shortcuts'),
          icon: <Keyboard {...ICON} />,
          onSelect: () => onOpen('shortcuts'),
        },
      ]}
    />
  )
}
