/** What the own view says of private texts: whose they are, who can read them. Pure but for the catalogue. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Confidant, OwnView, PrivateText } from '@hearth/protocol/own-view'
import { requireFacilitator } from '@hearth/room/guards'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import type { TextLine } from './TextList.tsx'

/** Of one person's conversation with those who lead; null: among those who lead. Oldest first. */
export const textsOf = ({ texts }: Pick<OwnView, 'texts'>, thread: PersonId | null): PrivateText[] =>
  texts.filter((text) => text.thread === thread).sort((a, b) => a.at - b.at)

export const linesOf = (texts: readonly PrivateText[], own: OwnView, withReaders: boolean): TextLine[] =>
  texts.map(({ id, from, name, at, readers }) => ({
    id,
    by: from === own.personId ? t('texts.you') : name,
    own: from === own.personId,
    at,
    readers: withReaders ? t('texts.canRead', { names: namesOf(readers, own) }) : null,
  }))

/** "you, Fay and Jo": oneself first. */
export function namesOf(readers: readonly { personId: PersonId; name: string }[], own: OwnView): string {
  const others = readers.filter(({ personId }) => personId !== own.personId).map(({ name }) => name)
  return listOf(others.length < readers.length ? [t('texts.youInside'), ...others] : others)
}

/** "Sol (advisor)" */
export const withRole = ({ name, role }: Confidant): string =>
  t('texts.nameWithRole', {
    name,
    role: t(requireFacilitator({ role }).ok ? 'room.facilitator' : 'room.advisor'),
  })

/** Who leads, is there, and cannot read all of what stands in these. */
export const shutOut = (texts: readonly PrivateText[], goesTo: readonly Confidant[]): Confidant[] =>
  goesTo.filter(({ personId }) =>
    texts.some(({ readers }) => !readers.some((reader) => reader.personId === personId)),
  )
