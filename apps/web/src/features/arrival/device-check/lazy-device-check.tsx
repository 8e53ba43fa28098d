/** The device check, fetched while the name is typed: it is optional, and arriving must be light. */
import { canTakeMedia } from '../../../media/can-take-media.ts'
import { later } from '../../../ui/later.tsx'
import type { DeviceCheckProps } from './DeviceCheck.tsx'

const check = later(() => import('./DeviceCheck.tsx'), 'joining', 'devices')
const without = later(() => import('./WithoutMedia.tsx'), 'texts')

const Check = check.part((code) => code.DeviceCheck)
const Without = without.part((code) => code.WithoutMedia)

export function LazyDeviceCheck(props: DeviceCheckProps) {
  return canTakeMedia() ? <Check {...props} /> : <Without />
}

export function prefetchDeviceCheck(): void {
  if (canTakeMedia()) check.prefetch()
  else without.prefetch()
}
