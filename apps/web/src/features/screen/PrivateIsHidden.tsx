/** Instead of what is private, while this very page may be on the screen that its viewer shares. */
import { EyeOff } from 'lucide-react'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'

export function PrivateIsHidden() {
  const { shareScreen } = useTheMedia()
  return (
    <section className="grid justify-items-start gap-3 p-4">
      <p className="flex items-start gap-2.5">
        <EyeOff size={18} className="mt-1 shrink-0 text-ink-soft" aria-hidden="true" />
        {t('screen.privateIsHidden')}
      </p>
      <Button onClick={() => shareScreen(false)}>{t('screen.stop')}</Button>
    </section>
  )
}
