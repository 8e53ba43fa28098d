/** Opens what can be said without words, over the bar. On a phone the same stands under More. */
import { SmilePlus } from 'lucide-react'
import { t } from '../../text/t.ts'
import { ToolButton } from '../bar/ToolButton.tsx'
import { useDisclosure } from '../bar/use-disclosure.ts'
import { ReactionChoices } from './ReactionChoices.tsx'

export function ReactButton() {
  const { ref, isOpen, toggle, close } = useDisclosure<HTMLDivElement>()
  return (
    <div ref={ref} className="relative">
      <ToolButton
        icon={<SmilePlus size={20} aria-hidden="true" />}
        label={t('room.react')}
        expanded={isOpen}
        onPress={toggle}
      />
      {isOpen && (
        <div className="absolute end-0 bottom-full z-10 mb-2 w-max max-w-[min(22rem,90vw)] rounded-m border border-line bg-surface p-1.5 shadow-lift">
          <ReactionChoices onSaid={close} />
        </div>
      )}
    </div>
  )
}
