/** What lazy.tsx fetches in one piece. */
export { Appearance } from './Appearance.tsx'
export { DeviceChoices } from './DeviceChoices.tsx'
export { MoveCode } from './MoveCode.tsx'
export { Shortcuts } from './Shortcuts.tsx'
