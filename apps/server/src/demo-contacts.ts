/** The demo's examples of whom to turn to. Nobody answers there: as long as one of them stands, all are marked. */
import type { SupportContact } from '@hearth/protocol/http/support'
import type { SupportContactRecord } from './store/support-store.ts'

export const DEMO_CONTACTS: SupportContactRecord[] = [
  { kind: 'crisis', name: 'Campus crisis line', reach: '555-0100, day and night' },
  { kind: 'crisis', name: 'Emergency', reach: 'your local emergency number' },
  { kind: 'resource', name: 'Student wellness office', reach: 'Room 12, weekdays 9 to 17' },
  { kind: 'resource', name: 'Peer listeners', reach: 'listeners@hearth.example' },
]

export const holdsExample = (contacts: readonly SupportContact[]): boolean =>
  DEMO_CONTACTS.some((example) =>
    contacts.some(({ name, reach }) => example.name === name && example.reach === reach),
  )
