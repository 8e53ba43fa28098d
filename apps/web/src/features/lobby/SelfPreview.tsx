/** One's own picture while waiting: only if asked for, seen by nobody else. The camera closes when it goes. */
import { Eye } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CameraPreview } from '../arrival/device-check/CameraPreview.tsx'
import { DeviceToggle } from '../arrival/device-check/DeviceToggle.tsx'
import { type PreviewFault, usePreview } from '../arrival/device-check/use-preview.ts'

const FAULTS = {
  refused: 'devices.refusedCamera',
  missing: 'devices.missingCamera',
  busy: 'devices.busyCamera',
} as const satisfies Record<PreviewFault, string>

export function SelfPreview() {
  const camera = usePreview('camera')
  if (camera.state.kind !== 'on') {
    return (
      <div className="grid gap-3">
        <div>
          <Button
            icon={<Eye size={18} aria-hidden="true" />}
            onClick={() => camera.turnOn()}
            pending={camera.state.kind === 'asking' && t('devices.asking')}
          >
            {t('lobby.showMe')}
          </Button>
        </div>
        {camera.state.kind === 'fault' && <Notice tone="fault">{t(FAULTS[camera.state.fault])}</Notice>}
      </div>
    )
  }
  return (
    <div className="grid gap-1.5">
      <div className="relative aspect-4/3 overflow-hidden rounded-l bg-sunken">
        <CameraPreview state={camera.state} />
        <div className="absolute inset-x-0 bottom-3 flex justify-center">
          <DeviceToggle kind="camera" preview={camera} />
        </div>
      </div>
      <p className="text-s text-ink-soft">{t('lobby.showMeNote')}</p>
    </div>
  )
}
