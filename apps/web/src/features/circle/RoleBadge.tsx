/** What somebody is in the circle, as a sign beside their name. It is drawn, so that no name that is typed can look like it. */
import type { Role } from '@hearth/protocol/roles'
import { BadgeCheck, Captions, HeartHandshake, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'

/** A learner's role goes without saying. */
const SIGNS = {
  learner: null,
  facilitator: { words: 'room.facilitator', Icon: BadgeCheck },
  advisor: { words: 'room.advisor', Icon: HeartHandshake },
  captioner: { words: 'room.captioner', Icon: Captions },
} as const satisfies Record<Role, { words: string; Icon: LucideIcon } | null>

export function RoleBadge({ role }: { role: Role }) {
  const sign = SIGNS[role]
  return sign && <Badge Icon={sign.Icon}>{t(sign.words)}</Badge>
}

/** The sign without its words, where there is room for no more. */
export function RoleIcon({ role }: { role: Role }) {
  const Icon = SIGNS[role]?.Icon
  return Icon && <Icon size={15} className="mt-0.5 shrink-0 @min-[10rem]:hidden" aria-hidden="true" />
}

/** On a tile, where there is room: under the name, in its own line. */
export function RoleLine({ role }: { role: Role }) {
  return (
    SIGNS[role] && (
      <span className="sr-only @min-[10rem]:not-sr-only">
        <span className="sr-only">· </span>
        <RoleBadge role={role} />{' '}
      </span>
    )
  )
}

/** In one line with the name. */
export function Badge({ Icon, children }: { Icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="rounded-full border border-current/40 px-1.5 py-px text-s font-normal whitespace-nowrap">
      <Icon size={12} className="me-1 inline align-[-0.1em]" aria-hidden="true" />
      {children}
    </span>
  )
}

/** "Fay (you) · facilitator", what stands behind the dot as a sign. */
export function PersonName({ person: { name, role }, isOwn }: PersonNameProps) {
  return (
    <>
      <bdi>{shownName(name, isOwn)}</bdi>
      {SIGNS[role] && (
        <>
          {' · '}
          <RoleBadge role={role} />
        </>
      )}
    </>
  )
}

export const shownName = (name: string, isOwn: boolean): string => (isOwn ? `${name} ${t('room.you')}` : name)

export interface PersonNameProps {
  person: { name: string; role: Role }
  isOwn: boolean
}
