/** In the middle: the screen that somebody shares, whole, and larger by one press. Whose it is stands under it. */
import type { PersonId } from '@hearth/protocol/ids'
import type { VideoTrack } from 'livekit-client'
import { Maximize2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'

export interface SharedScreenProps {
  track: VideoTrack
  personId: PersonId
  name: string
}

export function SharedScreen({ track, personId, name }: SharedScreenProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    track.attach(element)
    return () => {
      track.detach(element)
    }
  }, [track])
  useEffect(() => {
    announce(t('screen.saidShares', { name }))
    return () => announce(t('screen.saidOver'))
  }, [name])
  return (
    <figure className="relative grid size-full overflow-hidden rounded-l border-4 border-line bg-sunken">
      <video
        ref={video}
        data-screen-of={personId}
        muted
        playsInline
        autoPlay
        className="absolute inset-0 size-full object-contain"
      />
      <figcaption className="absolute inset-x-0 bottom-0 flex items-end justify-between gap-2 bg-linear-to-t from-scrim-deep to-transparent px-4 pt-8 pb-2 text-on-face">
        <span className="min-w-0 truncate pb-1 font-strong">{t('screen.shares', { name })}</span>
        <button
          type="button"
          aria-label={t('screen.enlarge')}
          className="grid size-11 shrink-0 place-items-center rounded-full bg-scrim-deep"
          onClick={() => void video.current?.requestFullscreen()}
        >
          <Maximize2 size={18} aria-hidden="true" />
        </button>
      </figcaption>
    </figure>
  )
}
