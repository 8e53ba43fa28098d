/** Who came while something was being written, and so does not read it: unless its author adds them, one by one. */
import type { Confidant } from '@hearth/protocol/own-view'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'

export interface LateReadersProps {
  late: readonly Confidant[]
  onAdd: (reader: Confidant) => void
}

export function LateReaders({ late, onAdd }: LateReadersProps) {
  return late.map((one) => (
    <div key={one.personId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p>{t('texts.cameLater', { name: one.name })}</p>
      <Button onClick={() => onAdd(one)}>{t('texts.letRead', { name: one.name })}</Button>
    </div>
  ))
}
