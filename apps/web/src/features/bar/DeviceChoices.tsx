/** The dialog "Devices": a person chooses the microphone, the camera and, where the browser can, the loudspeaker. It opens no device. */
import { useState } from 'react'
import { useDevices } from '../../media/use-devices.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { SelectField } from '../../ui/SelectField.tsx'

const CHOOSES_LOUDSPEAKER = 'setSinkId' in HTMLMediaElement.prototype

export function DeviceChoices() {
  return (
    <>
      <DeviceChoice kind="audioinput" label={t('room.microphone')} />
      <DeviceChoice kind="videoinput" label={t('room.camera')} />
      {CHOOSES_LOUDSPEAKER && <DeviceChoice kind="audiooutput" label={t('more.loudspeaker')} />}
    </>
  )
}

function DeviceChoice({ kind, label }: { kind: MediaDeviceKind; label: string }) {
  const media = useTheMedia()
  const devices = useDevices(kind)
  const [refused, setRefused] = useState(false)
  const options = devices.map((device, index) => ({
    value: device.deviceId,
    label: device.label || t('more.devicesUnnamed', { count: index + 1 }),
  }))
  const inUse = media.deviceInUse(kind)
  const nothing = [{ value: '', label: t('more.devicesNone') }]
  return (
    <SelectField
      label={label}
      options={options.length > 0 ? options : nothing}
      value={options.some(({ value }) => value === inUse) ? (inUse ?? '') : (options[0]?.value ?? '')}
      hint={devices.length === 0 ? t('more.devicesAsk') : undefined}
      fault={refused ? t('more.devicesRefused') : undefined}
      onChange={(id) => {
        setRefused(false)
        media.chooseDevice(kind, id).catch(() => setRefused(true))
      }}
    />
  )
}
