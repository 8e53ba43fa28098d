/** The dialog "Appearance": light, dark or as the device, captions, and the reactions of others. */
import { t } from '../../text/t.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ThemeChoice } from '../../ui/ThemeChoice.tsx'
import { showReactions, useReactionsShown } from '../reactions/reaction-choice.ts'
import { chooseCaptions, useCaptionChoice } from '../texts/caption-choice.ts'

export function Appearance() {
  const shown = useCaptionChoice('shown')
  const aloud = useCaptionChoice('readOut')
  const reactions = useReactionsShown()
  return (
    <>
      <ThemeChoice />
      <div>
        <Checkbox
          label={t('more.showCaptions')}
          hint={t('more.captionsHint')}
          checked={shown}
          onChange={(on) => chooseCaptions('shown', on)}
        />
        {shown && (
          <Checkbox
            label={t('more.captionsAloud')}
            checked={aloud}
            onChange={(on) => chooseCaptions('readOut', on)}
          />
        )}
        <Checkbox
          label={t('more.showReactions')}
          hint={t('more.showReactionsHint')}
          checked={reactions}
          onChange={showReactions}
        />
      </div>
    </>
  )
}
