/** The device check, fetched while the name is typed: it is optional, and arriving must be light. */
import { lazy } from 'react'
import { canTakeMedia } from '../../../media/can-take-media.ts'
import { loadText, t } from '../../../text/t.ts'
import { Notice } from '../../../ui/Notice.tsx'

const load = async () => {
  if (!canTakeMedia()) await loadText('texts')
  return import('./DeviceCheck.tsx')
}

/** Without it one can still join. */
const Unreachable = () => <Notice tone="info">{t('arrival.checkUnreachable')}</Notice>

export const LazyDeviceCheck = lazy(() =>
  load().then(
    ({ DeviceCheck }) => ({ default: DeviceCheck }),
    () => ({ default: Unreachable }),
  ),
)

export function preloadDeviceCheck(): void {
  // What fails now is fetched again in its step, and told there.
  void load().catch(() => {})
}
