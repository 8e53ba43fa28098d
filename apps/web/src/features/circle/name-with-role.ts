/** How a person is named in the circle and in lists: "Fay (you) · facilitator". */
import type { Role } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'

/** What stands behind a name; a learner's role goes without saying. */
const ROLE_WORDS = {
  learner: null,
  facilitator: 'room.facilitator',
  advisor: 'room.advisor',
  captioner: 'room.captioner',
} as const satisfies Record<Role, string | null>

export function nameWithRole({ name, role }: { name: string; role: Role }, isOwn: boolean): string {
  const words = isOwn ? [name, t('room.you')] : [name]
  const key = ROLE_WORDS[role]
  return [...words, ...(key === null ? [] : ['·', t(key)])].join(' ')
}
