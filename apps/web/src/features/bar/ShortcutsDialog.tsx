/** The list of keyboard shortcuts, and the switch that turns them off for good. */
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { setShortcutsOn, useShortcutsOn } from './shortcuts.ts'

const LIST = [
  ['M', 'room.shortcutMicrophone'],
  ['V', 'room.shortcutCamera'],
  ['H', 'room.shortcutHand'],
  ['?', 'room.shortcutHelp'],
  ['Esc', 'room.shortcutEscape'],
] as const

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const on = useShortcutsOn()
  return (
    <Dialog
      title={t('room.shortcuts')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {LIST.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="grid min-h-8 min-w-8 place-items-center rounded-s border border-edge px-2 font-strong">
                {key}
              </kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t('room.shortcutsUse')}
        hint={t('room.shortcutsHint')}
        checked={on}
        onChange={setShortcutsOn}
      />
    </Dialog>
  )
}
