/** The dialog "Keyboard shortcuts": the list, and a switch that turns them off for good. */
import { t } from '../../text/t.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { setShortcutsOn, useShortcutsOn } from './shortcuts.ts'

const LIST = [
  ['M', 'more.shortcutMicrophone'],
  ['V', 'more.shortcutCamera'],
  ['H', 'more.shortcutHand'],
  ['?', 'more.shortcutHelp'],
  ['Esc', 'more.shortcutEscape'],
] as const

export function Shortcuts() {
  const on = useShortcutsOn()
  return (
    <>
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
        label={t('more.shortcutsUse')}
        hint={t('more.shortcutsHint')}
        checked={on}
        onChange={setShortcutsOn}
      />
    </>
  )
}
