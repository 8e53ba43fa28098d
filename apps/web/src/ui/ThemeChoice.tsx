/** Chooses light, dark or as the device. Stands in the footer of pages and in the room's menu. */
import { Monitor, Moon, Sun } from 'lucide-react'
import { t } from '../text/t.ts'
import { Segments } from './Segments.tsx'
import { setTheme, useTheme } from './theme.ts'

export function ThemeChoice() {
  const theme = useTheme()
  return (
    <Segments
      legend={t('common.appearance')}
      legendHidden
      value={theme}
      onChange={setTheme}
      options={[
        { value: 'system', label: t('common.appearanceSystem'), icon: <Monitor size={18} /> },
        { value: 'light', label: t('common.appearanceLight'), icon: <Sun size={18} /> },
        { value: 'dark', label: t('common.appearanceDark'), icon: <Moon size={18} /> },
      ]}
    />
  )
}
