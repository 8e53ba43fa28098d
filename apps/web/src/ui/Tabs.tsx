/** Several panels in one place, one seen at a time. Loads React Aria: for the room and staff pages only. */
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export interface TabItem {
  id: string
  label: string
  /** How many things wait in it; nothing is shown for none. */
  count?: number
  /** What `count` says in words, read out in place of the bare number. */
  countWords?: string
  panel: ReactNode
}

export interface TabsProps {
  label: string
  items: readonly TabItem[]
  selected?: string
  onSelect?: (id: string) => void
}

export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="flex min-h-0 flex-col"
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className="flex flex-wrap gap-1 border-b border-line px-3 py-1.5">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full px-3.5 text-s font-strong text-ink-soft outline-none hover:text-ink data-selected:bg-sunken data-selected:text-ink data-focus-visible:outline-3 data-focus-visible:outline-ink"
          >
            {item.label}
            {item.count ? (
              <span className="grid h-5 min-w-5 place-items-center rounded-full bg-ember px-1.5 text-s leading-none text-ember-ink">
                <span aria-hidden={item.countWords ? true : undefined}>{item.count}</span>
                {item.countWords && <span className="sr-only">{item.countWords}</span>}
              </span>
            ) : null}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="min-h-0 grow overflow-y-auto outline-none">
          {item.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
