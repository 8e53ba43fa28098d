/** Ask for help: for learners, at the foot of the room, in the lobby and at the farewell. Green while a request is open. */
import { LifeBuoy } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { ToolButton } from '../bar/ToolButton.tsx'
import { isLive } from './own-help.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

export interface HelpButtonProps {
  help: OwnHelpDesk
  /** Drawn like the other controls of the bar; `narrow` has room for one word. */
  asTool?: 'wide' | 'narrow'
}

export function HelpButton({ help, asTool }: HelpButtonProps) {
  if (!help.available) return null
  if (asTool === undefined) {
    return (
      <Button ref={help.button} icon={<LifeBuoy size={18} aria-hidden="true" />} onClick={help.open}>
        {t('help.ask')}
      </Button>
    )
  }
  return (
    <ToolButton
      ref={help.button}
      icon={<LifeBuoy size={20} aria-hidden="true" />}
      label={t(asTool === 'narrow' ? 'help.short' : 'help.ask')}
      name={t('help.ask')}
      tone={help.entries.some(isLive) ? 'on' : 'plain'}
      onPress={help.open}
    />
  )
}
