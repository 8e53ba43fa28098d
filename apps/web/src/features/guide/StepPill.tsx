/** The step of the guide that the circle is at, and the minutes left in it: for everybody, in the head of the room. */
import type { SharedStep } from '@hearth/protocol/room-view'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Pill } from '../../ui/Pill.tsx'
import { useNow } from '../room/time-left.ts'
import { stepMinutesLeft } from './guide-time.ts'

export function StepPill({ step: { title, endsAt } }: { step: SharedStep }) {
  const { clockOffset } = useTheRoom()
  const left = stepMinutesLeft(endsAt, useNow(clockOffset))
  // Minutes that have passed are no matter of the circle's.
  return <Pill tone="leaf">{left > 0 ? t('room.stepLeft', { title, count: left }) : title}</Pill>
}
