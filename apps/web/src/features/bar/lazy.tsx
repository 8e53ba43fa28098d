/** The contents of the dialogs in the menu "More". Their frames do not wait, so that the focus can move into them at once. */
import { later } from '../../ui/later.tsx'

export const dialogs = later(() => import('./dialogs.ts'), 'more')

export const Appearance = dialogs.part((code) => code.Appearance)
export const DeviceChoices = dialogs.part((code) => code.DeviceChoices)
export const MoveCode = dialogs.part((code) => code.MoveCode)
export const Shortcuts = dialogs.part((code) => code.Shortcuts)
