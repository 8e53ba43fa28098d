/** Names and how to reach them. A telephone number is one tap away from being called, unless it is only an example. */
import type { SupportContact } from '@hearth/protocol/http/support'

export interface ContactListProps {
  contacts: readonly SupportContact[]
  examples: boolean
}

export function ContactList({ contacts, examples }: ContactListProps) {
  return (
    <ul className="grid gap-2">
      {contacts.map(({ name, reach }) => (
        <li key={`${name} ${reach}`}>
          <span className="block font-strong">{name}</span>
          {isNumber(reach) && !examples ? (
            <a
              href={`tel:${reach.replace(/[^\d+]/g, '')}`}
              className="inline-flex min-h-11 items-center underline"
            >
              {reach}
            </a>
          ) : (
            reach
          )}
        </li>
      ))}
    </ul>
  )
}

/** Digits and what is written between them, nothing else. */
const isNumber = (reach: string): boolean => /^\+?[\d][\d\s()./-]+$/.test(reach)
