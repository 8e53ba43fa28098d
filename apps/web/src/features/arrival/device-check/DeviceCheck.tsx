/** Try camera and microphone before going in. Optional, seen and heard by nobody; plain browser means, no media server. */
import { useEffect } from 'react'
import { t } from '../../../text/t.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import type { DeviceChoice } from '../device-choice.ts'
import { CameraPreview } from './CameraPreview.tsx'
import { DeviceToggle } from './DeviceToggle.tsx'
import { LevelMeter } from './LevelMeter.tsx'
import { useDevices } from './use-devices.ts'
import { type Kind, type Preview, type PreviewFault, usePreview } from './use-preview.ts'

const FAULTS = {
  microphone: {
    refused: 'devices.refusedMicrophone',
    missing: 'devices.missingMicrophone',
    busy: 'devices.busyMicrophone',
  },
  camera: {
    refused: 'devices.refusedCamera',
    missing: 'devices.missingCamera',
    busy: 'devices.busyCamera',
  },
} as const satisfies Record<Kind, Record<PreviewFault, string>>

export interface DeviceCheckProps {
  onChange: (choice: DeviceChoice) => void
}

export function DeviceCheck({ onChange }: DeviceCheckProps) {
  const microphone = usePreview('microphone')
  const camera = usePreview('camera')
  const microphoneOn = microphone.state.kind === 'on'
  const cameraOn = camera.state.kind === 'on'
  const microphoneId = deviceOf(microphone)
  const cameraId = deviceOf(camera)

  useEffect(() => {
    onChange({ microphoneId, cameraId, microphoneOn, cameraOn })
  }, [onChange, microphoneId, cameraId, microphoneOn, cameraOn])

  return (
    <section aria-labelledby="device-check" className="grid gap-4">
      <div>
        <h2 id="device-check" className="text-l">
          {t('joining.checkTitle')}
        </h2>
        <p className="text-ink-soft">{t('joining.checkHint')}</p>
      </div>
      <div className="relative aspect-4/3 overflow-hidden rounded-l bg-sunken">
        <CameraPreview state={camera.state} />
        <div className="absolute inset-x-0 bottom-3 flex justify-center gap-3">
          <DeviceToggle kind="microphone" preview={microphone} />
          <DeviceToggle kind="camera" preview={camera} />
        </div>
      </div>
      {microphone.state.kind === 'on' && <LevelMeter stream={microphone.state.stream} />}
      <Told kind="microphone" preview={microphone} />
      <Told kind="camera" preview={camera} />
      <Choose kind="microphone" preview={microphone} />
      <Choose kind="camera" preview={camera} />
    </section>
  )
}

function Told({ kind, preview: { state } }: { kind: Kind; preview: Preview }) {
  if (state.kind === 'asking') return <Notice tone="info">{t('devices.asking')}</Notice>
  if (state.kind === 'fault') return <Notice tone="fault">{t(FAULTS[kind][state.fault])}</Notice>
  return null
}

/** Which one: asked only where there is more than one. */
function Choose({ kind, preview }: { kind: Kind; preview: Preview }) {
  const devices = useDevices(kind, preview.state.kind === 'on')
  if (preview.state.kind !== 'on' || devices.length < 2) return null
  return (
    <SelectField
      label={t(`devices.${kind}`)}
      value={preview.state.deviceId ?? ''}
      options={devices}
      onChange={(deviceId) => preview.turnOn(deviceId)}
    />
  )
}

function deviceOf({ state }: Preview): string | null {
  return state.kind === 'on' ? state.deviceId : null
}
