/** One's own picture as in a mirror, or the calm place where it would be. */
import { VideoOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { t } from '../../../text/t.ts'
import type { PreviewState } from './use-preview.ts'

export function CameraPreview({ state }: { state: PreviewState }) {
  const stream = state.kind === 'on' ? state.stream : null
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  if (stream) {
    return (
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-label={t('devices.preview')}
        className="size-full -scale-x-100 object-cover"
      />
    )
  }
  return (
    <div className="grid size-full place-items-center bg-linear-to-br from-face-7 to-face-7-deep pb-12 text-on-face">
      <p className="flex items-center gap-2 rounded-full bg-scrim px-3.5 py-1.5 text-s font-strong">
        <VideoOff size={16} />
        {t('devices.cameraIsOff')}
      </p>
    </div>
  )
}
