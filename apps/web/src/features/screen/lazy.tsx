/** Loads screen sharing with its words: sharing a screen, and seeing one. */
import { later } from '../../ui/later.tsx'

export const screens = later(() => import('./screens.ts'), 'screen')

export const PrivateIsHidden = screens.part((code) => code.PrivateIsHidden)
export const ScreenLine = screens.part((code) => code.ScreenLine)
export const SharedScreen = screens.part((code) => code.SharedScreen)
