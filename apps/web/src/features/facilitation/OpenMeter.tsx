/** Listens, while the room is shown, to who speaks where anyone may. Shows nothing, sends nothing. */
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'
import { useEffect } from 'react'
import { useTheMedia } from '../../media/use-media.ts'
import { openTimesOf } from './open-times.ts'

export function OpenMeter({ shared }: { shared: SharedView }) {
  const { speaking } = useTheMedia()
  const open = requirePhase(shared, 'live').ok && shared.mode === 'open'
  const heard = open
    ? shared.people.filter(({ media }) => media !== null && speaking.includes(media.identity))
    : []
  const ids = heard.map(({ id }) => id).join()
  const times = openTimesOf(shared.session.id)
  useEffect(() => {
    times.follow(ids === '' ? [] : ids.split(','), performance.now())
  }, [times, ids])
  useEffect(() => () => times.follow([], performance.now()), [times])
  return null
}
