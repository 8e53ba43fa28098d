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
          {isNumber(reach) && !examples ? (
            <a href={`tel:${reach.replace(/[^\d+]/g, '')}`} className="block min-h-11 w-fit rounded-s">
              <Name>{name}</Name>
              <span className="underline">{reach}</span>
            </a>
          ) : (
            <>
              <Name>{name}</Name>
              {reach}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const Name = ({ children }: { children: string }) => (
  <span dir="auto" className="block font-strong">
    {children}
  </span>
)

/** Digits and what is written between them, nothing else. */
const isNumber = (reach: string): boolean => /^\+?\d[\d\s()./-]+$/.test(reach)
