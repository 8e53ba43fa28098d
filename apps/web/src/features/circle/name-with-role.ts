/** How a person is named in the circle and in lists: "Fay (you) · facilitator". */
import type { Role } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'

export function nameWithRole({ name, role }: { name: string; role: Role }, isOwn: boolean): string {
  const words = isOwn ? [name, t('room.you')] : [name]
  return [...words, ...(role === 'learner' ? [] : ['·', t(`room.${role}`)])].join(' ')
}
