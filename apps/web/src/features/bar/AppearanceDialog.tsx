/** Light, dark, or as the device; captions, and the reactions of others. */
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ThemeChoice } from '../../ui/ThemeChoice.tsx'
import { showReactions, useReactionsShown } from '../reactions/reaction-choice.ts'
import { chooseCaptions, useCaptionChoice } from '../texts/caption-choice.ts'

export function AppearanceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const shown = useCaptionChoice('shown')
  const aloud = useCaptionChoice('readOut')
  const reactions = useReactionsShown()
  return (
    <Dialog
      title={t('common.appearance')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <ThemeChoice />
      <div>
        <Checkbox
          label={t('room.showCaptions')}
          hint={t('room.captionsHint')}
          checked={shown}
          onChange={(on) => chooseCaptions('shown', on)}
        />
        {shown && (
          <Checkbox
            label={t('room.captionsAloud')}
            checked={aloud}
            onChange={(on) => chooseCaptions('readOut', on)}
          />
        )}
        <Checkbox
          label={t('room.showReactions')}
          hint={t('room.showReactionsHint')}
          checked={reactions}
          onChange={showReactions}
        />
      </div>
    </Dialog>
  )
}
