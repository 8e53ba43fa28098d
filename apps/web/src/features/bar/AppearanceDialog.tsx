/** Light, dark, or as the device. */
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ThemeChoice } from '../../ui/ThemeChoice.tsx'

export function AppearanceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      title={t('common.appearance')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <ThemeChoice />
    </Dialog>
  )
}
