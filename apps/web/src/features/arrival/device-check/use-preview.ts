/** One microphone or camera, opened for its owner alone. Closed when it is turned off and when the page is left. */
import { useCallback, useEffect, useRef, useState } from 'react'

export type Kind = 'microphone' | 'camera'

/** `refused` by person or browser · `missing`: there is none · `busy`: it could not be opened */
export type PreviewFault = 'refused' | 'missing' | 'busy'

export type PreviewState =
  | { kind: 'off' }
  | { kind: 'asking' }
  | { kind: 'on'; stream: MediaStream; deviceId: string | null }
  | { kind: 'fault'; fault: PreviewFault }

export interface Preview {
  state: PreviewState
  /** Asks the browser; with the given device, or whichever it takes by itself. */
  turnOn: (deviceId?: string) => void
  turnOff: () => void
}

export function usePreview(kind: Kind): Preview {
  const [state, setState] = useState<PreviewState>({ kind: 'off' })
  const open = useRef<MediaStream | null>(null)
  // Counts what was asked for: an answer that comes after a later wish is thrown away.
  const wish = useRef(0)

  const stop = useCallback(() => {
    wish.current += 1
    for (const track of open.current?.getTracks() ?? []) track.stop()
    open.current = null
  }, [])

  useEffect(() => stop, [stop])

  const turnOff = useCallback(() => {
    stop()
    setState({ kind: 'off' })
  }, [stop])

  const turnOn = useCallback(
    (deviceId?: string) => {
      stop()
      const mine = wish.current
      setState({ kind: 'asking' })
      capture(kind, deviceId).then(
        (stream) => {
          if (mine !== wish.current) return stopAll(stream)
          open.current = stream
          const track = stream.getTracks()[0]
          track?.addEventListener('ended', () => mine === wish.current && turnOff())
          setState({ kind: 'on', stream, deviceId: track?.getSettings().deviceId ?? deviceId ?? null })
        },
        (error: unknown) => mine === wish.current && setState({ kind: 'fault', fault: faultOf(error) }),
      )
    },
    [kind, stop, turnOff],
  )

  return { state, turnOn, turnOff }
}

async function capture(kind: Kind, deviceId: string | undefined): Promise<MediaStream> {
  // Absent where the page is not served securely.
  if (navigator.mediaDevices === undefined) throw new DOMException('', 'NotAllowedError')
  const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } }
  return navigator.mediaDevices.getUserMedia(
    kind === 'microphone'
      ? { audio: { ...device, echoCancellation: true, noiseSuppression: true } }
      : { video: { ...device, width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' } },
  )
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function faultOf(error: unknown): PreviewFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return 'busy'
}
