/** What stands in the dialogs of the menu "More". Their frames are here at once, so that the focus goes into them. */
import { later } from '../../ui/later.tsx'

export const dialogs = later(() => import('./dialogs.ts'), 'more')

export const Appearance = dialogs.part((code) => code.Appearance)
export const DeviceChoices = dialogs.part((code) => code.DeviceChoices)
export const MoveCode = dialogs.part((code) => code.MoveCode)
export const Shortcuts = dialogs.part((code) => code.Shortcuts)
