/** What this is an invitation to: title, who leads, when and how long. */
import type { SessionCard } from '@hearth/protocol/room-view'
import { dayAndTime, lengthOf, listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Heading } from '../../ui/Page.tsx'

export function SessionHeading({ session, live }: { session: SessionCard; live: boolean }) {
  const { title, groupName, facilitatorNames, minutes, startsAt } = session
  const lead = [
    t('arrival.ledBy', { group: groupName, names: listOf(facilitatorNames) }),
    live ? t('arrival.alreadyLive') : t('arrival.whenItStarts', { when: dayAndTime(startsAt) }),
    t('arrival.about', { length: lengthOf(minutes) }),
  ].join(' ')
  return <Heading lead={lead}>{title}</Heading>
}
