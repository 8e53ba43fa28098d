/** The microphones, cameras or loudspeakers this browser knows of, kept up as they come and go. */
import { useEffect, useState } from 'react'

/** Names are empty until the browser has been allowed one of the kind. */
export function useDevices(kind: MediaDeviceKind): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([])
  useEffect(() => {
    const media = navigator.mediaDevices
    if (!media) return
    let over = false
    async function look() {
      const all = await media.enumerateDevices()
      if (!over) setDevices(all.filter((device) => device.kind === kind && device.deviceId !== ''))
    }
    void look()
    media.addEventListener('devicechange', look)
    return () => {
      over = true
      media.removeEventListener('devicechange', look)
    }
  }, [kind])
  return devices
}
