/** One picture on a <video> element. Never carries sound; whose picture it is, and whether, was decided elsewhere. */
import type { PersonId } from '@hearth/protocol/ids'
import type { VideoTrack } from 'livekit-client'
import { useEffect, useRef } from 'react'

export interface FaceProps {
  track: VideoTrack
  personId: PersonId
  /** One's own picture, as in a mirror. */
  mirrored?: boolean
}

export function Face({ track, personId, mirrored = false }: FaceProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    track.attach(element)
    return () => {
      track.detach(element)
    }
  }, [track])
  return (
    <video
      ref={video}
      data-person-id={personId}
      muted
      playsInline
      autoPlay
      className={`absolute inset-0 size-full object-cover ${mirrored ? '-scale-x-100' : ''}`}
    />
  )
}
