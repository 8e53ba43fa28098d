/** What is seldom needed: on a phone the list of people, the chat and reactions, own picture, devices, being away, another device, appearance, shortcuts. A list of buttons that opens over the bar. */
import {
  Coffee,
  Ellipsis,
  Eye,
  EyeOff,
  Keyboard,
  type LucideIcon,
  MessagesSquare,
  Settings2,
  Smartphone,
  SunMoon,
  Users,
} from 'lucide-react'
import { t } from '../../text/t.ts'
import { ReactionChoices } from '../reactions/ReactionChoices.tsx'
import { ToolButton } from './ToolButton.tsx'
import { useDisclosure } from './use-disclosure.ts'

/** What of it opens a dialog. */
export type MoreDialog = 'devices' | 'move' | 'appearance' | 'shortcuts'

export interface MoreMenuProps {
  ownHidden: boolean
  onOwnHidden: (hidden: boolean) => void
  /** Whether this person takes part in sound and picture at all. */
  hasMedia: boolean
  /** null: the list of people has a control of its own. */
  onPeople: (() => void) | null
  onChat: (() => void) | null
  /** What can be said without words stands here. */
  reactions: boolean
  /** Something new behind it, in words. */
  news: string | null
  /** null: not now, or it is so already. */
  onAway: (() => void) | null
  onOpen: (dialog: MoreDialog) => void
}

interface Item {
  label: string
  Icon: LucideIcon
  onPress: () => void
}

export function MoreMenu(props: MoreMenuProps) {
  const { ref, isOpen, toggle, close } = useDisclosure<HTMLDivElement>()
  return (
    <div ref={ref} className="relative">
      <ToolButton
        icon={<Ellipsis size={20} aria-hidden="true" />}
        label={t('room.more')}
        news={props.news}
        expanded={isOpen}
        onPress={toggle}
      />
      {isOpen && (
        <div className="absolute end-0 bottom-full z-10 mb-2 w-max max-w-[min(20rem,70vw)] rounded-m border border-line bg-surface p-1.5 shadow-lift">
          <ul>
            {itemsOf(props).map(({ label, Icon, onPress }) => (
              <li key={label}>
                <button
                  type="button"
                  className="flex min-h-11 w-full items-center gap-3 rounded-s px-3 text-start hover:bg-sunken"
                  onClick={() => {
                    close()
                    onPress()
                  }}
                >
                  <Icon size={18} className="shrink-0" aria-hidden="true" />
                  {label}
                </button>
              </li>
            ))}
          </ul>
          {props.reactions && (
            <div className="mt-1.5 border-t border-line pt-1.5">
              <ReactionChoices onSaid={close} />
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function itemsOf({
  ownHidden,
  onOwnHidden,
  hasMedia,
  onPeople,
  onChat,
  onAway,
  onOpen,
}: MoreMenuProps): Item[] {
  const media: Item[] = [
    {
      label: t(ownHidden ? 'room.showPicture' : 'room.hidePicture'),
      Icon: ownHidden ? Eye : EyeOff,
      onPress: () => onOwnHidden(!ownHidden),
    },
    { label: t('room.devices'), Icon: Settings2, onPress: () => onOpen('devices') },
  ]
  return [
    ...(onPeople ? [{ label: t('room.people'), Icon: Users, onPress: onPeople }] : []),
    ...(onChat ? [{ label: t('room.chat'), Icon: MessagesSquare, onPress: onChat }] : []),
    ...(hasMedia ? media : []),
    ...(onAway ? [{ label: t('turns.away'), Icon: Coffee, onPress: onAway }] : []),
    { label: t('room.moveDevice'), Icon: Smartphone, onPress: () => onOpen('move') },
    { label: t('common.appearance'), Icon: SunMoon, onPress: () => onOpen('appearance') },
    { label: t('room.shortcuts'), Icon: Keyboard, onPress: () => onOpen('shortcuts') },
  ]
}
