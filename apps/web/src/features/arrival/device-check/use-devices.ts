/** The microphones and cameras there are. Their names are known only once one of them has been allowed. */
import { useEffect, useState } from 'react'
import { t } from '../../../text/t.ts'
import type { Kind } from './use-preview.ts'

export interface Device {
  value: string
  label: string
}

/** `open`: whether one of this kind is open just now; the list is read afresh when that changes. */
export function useDevices(kind: Kind, open: boolean): readonly Device[] {
  const [devices, setDevices] = useState<readonly Device[]>([])
  useEffect(() => {
    const media = navigator.mediaDevices
    if (!open || media === undefined) return
    let wanted = true
    const read = async () => {
      const all = await media.enumerateDevices()
      if (wanted) setDevices(devicesOf(kind, all))
    }
    void read()
    media.addEventListener('devicechange', read)
    return () => {
      wanted = false
      media.removeEventListener('devicechange', read)
    }
  }, [kind, open])
  return devices
}

function devicesOf(kind: Kind, all: readonly MediaDeviceInfo[]): readonly Device[] {
  const wanted = kind === 'microphone' ? 'audioinput' : 'videoinput'
  return all
    .filter((device) => device.kind === wanted && device.deviceId !== '')
    .map((device, index) => ({
      value: device.deviceId,
      label: device.label || t('devices.unnamedDevice', { number: index + 1 }),
    }))
}
