/** Chooses microphone, camera and, where the browser can, the loudspeaker. Opens none of them. */
import { useState } from 'react'
import { useDevices } from '../../media/use-devices.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

interface OpenProps {
  isOpen: boolean
  onClose: () => void
}

const CHOOSES_LOUDSPEAKER = 'setSinkId' in HTMLMediaElement.prototype

export function DevicesDialog({ isOpen, onClose }: OpenProps) {
  return (
    <Dialog
      title={t('room.devices')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <DeviceChoice kind="audioinput" label={t('room.microphone')} />
      <DeviceChoice kind="videoinput" label={t('room.camera')} />
      {CHOOSES_LOUDSPEAKER && <DeviceChoice kind="audiooutput" label={t('room.loudspeaker')} />}
    </Dialog>
  )
}

function DeviceChoice({ kind, label }: { kind: MediaDeviceKind; label: string }) {
  const media = useTheMedia()
  const devices = useDevices(kind)
  const [refused, setRefused] = useState(false)
  const options = devices.map((device, index) => ({
    value: device.deviceId,
    label: device.label || t('room.devicesUnnamed', { count: index + 1 }),
  }))
  const inUse = media.deviceInUse(kind)
  const nothing = [{ value: '', label: t('room.devicesNone') }]
  return (
    <SelectField
      label={label}
      options={options.length > 0 ? options : nothing}
      value={options.some(({ value }) => value === inUse) ? (inUse ?? '') : (options[0]?.value ?? '')}
      hint={devices.length === 0 ? t('room.devicesAsk') : undefined}
      fault={refused ? t('room.devicesRefused') : undefined}
      onChange={(id) => {
        setRefused(false)
        media.chooseDevice(kind, id).catch(() => setRefused(true))
      }}
    />
  )
}
