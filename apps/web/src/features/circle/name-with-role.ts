/** How a person is named in the circle and in lists: "Fay · facilitator (you)". */
import type { Role } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'

export function nameWithRole({ name, role }: { name: string; role: Role }, isOwn: boolean): string {
  const words = role === 'learner' ? [name] : [name, '·', t(`room.${role}`)]
  return [...words, ...(isOwn ? [t('room.you')] : [])].join(' ')
}
