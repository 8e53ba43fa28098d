/** A button that opens a list of things to do. Loads React Aria: for the room and staff pages only. */
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuAction {
  id: string
  label: string
  icon?: ReactNode
  /** Leaving or removing. */
  leave?: boolean
  onSelect: () => void
}

export interface MenuProps {
  /** The button: a pressable of React Aria, as `Button` from react-aria-components. */
  trigger: ReactNode
  /** Read out as the name of the list. */
  label: string
  actions: readonly MenuAction[]
}

export function Menu({ trigger, label, actions }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="min-w-52 rounded-m border border-line bg-surface p-1.5 shadow-lift data-entering:animate-fade">
        <AriaMenu aria-label={label} className="outline-none">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              onAction={action.onSelect}
              className={`flex min-h-11 cursor-pointer items-center gap-3 rounded-s px-3 outline-none data-focused:bg-sunken data-focus-visible:outline-3 data-focus-visible:outline-ink ${action.leave ? 'text-rose' : ''}`}
            >
              {action.icon}
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
