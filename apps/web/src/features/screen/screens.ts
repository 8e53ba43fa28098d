/** What lazy.tsx fetches in one piece. */
export { PrivateIsHidden } from './PrivateIsHidden.tsx'
export { ScreenLine } from './ScreenLine.tsx'
export { SharedScreen } from './SharedScreen.tsx'
