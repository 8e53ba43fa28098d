/** The face in the middle over time: asks `nextMiddle` at each change of who speaks, and again when a silence is over. */
import type { MediaIdentity } from '@hearth/protocol/ids'
import { useEffect, useRef, useState } from 'react'
import { type MiddleSpeaker, nextMiddle } from './middle-speaker.ts'

const LOOK_AGAIN_MS = 500

/** `speaking`: the loudest first, without the viewer. Answers who is in the middle; null while nobody is. */
export function useMiddleSpeaker(speaking: readonly MediaIdentity[]): MediaIdentity | null {
  const held = useRef<MiddleSpeaker | null>(null)
  const [identity, setIdentity] = useState<MediaIdentity | null>(null)
  const heard = speaking.join(' ')
  useEffect(() => {
    const look = () => {
      held.current = nextMiddle(held.current, heard ? heard.split(' ') : [], Date.now())
      setIdentity(held.current?.identity ?? null)
    }
    look()
    const timer = setInterval(look, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [heard])
  return identity
}
