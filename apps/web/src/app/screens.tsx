/** Every screen, fetched when its address is opened, together with the words it needs. */
import { type ComponentType, lazy } from 'react'
import type { Part } from '../text/languages.ts'
import { loadText } from '../text/t.ts'

function screen<Props>(load: () => Promise<{ default: ComponentType<Props> }>, ...parts: Part[]) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadText(...parts)])
    return module
  })
}

export const HomeScreen = screen(() => import('../features/home/HomeScreen.tsx'), 'home')
export const SignInScreen = screen(() => import('../features/sign-in/SignInScreen.tsx'), 'signIn')
export const SignInLinkScreen = screen(() => import('../features/sign-in/SignInLinkScreen.tsx'), 'signIn')
export const ArrivalScreen = screen(
  () => import('../features/arrival/ArrivalScreen.tsx'),
  'arrival',
  'devices',
)
export const DeviceMoveScreen = screen(() => import('../features/arrival/DeviceMoveScreen.tsx'), 'arrival')
export const RoomScreen = screen(
  () => import('../features/room/RoomScreen.tsx'),
  'devices',
  'room',
  'turns',
  'help',
  'support',
)
export const FarewellScreen = screen(
  () => import('../features/farewell/FarewellScreen.tsx'),
  'farewell',
  'support',
)
export const SessionsScreen = screen(() => import('../features/planning/SessionsScreen.tsx'), 'planning')
export const NewSessionScreen = screen(() => import('../features/planning/NewSessionScreen.tsx'), 'planning')
export const SessionScreen = screen(
  () => import('../features/planning/SessionScreen.tsx'),
  'planning',
  'referral',
  'results',
)
export const OfficeScreen = screen(() => import('../features/office/OfficeScreen.tsx'), 'planning', 'office')
export const OfficeSettingsScreen = screen(
  () => import('../features/office/OfficeSettingsScreen.tsx'),
  'planning',
  'office',
)
export const PageScreen = screen(() => import('../features/paging/PageScreen.tsx'), 'planning', 'paging')
export const AdminScreen = screen(() => import('../features/staff/AdminScreen.tsx'), 'planning', 'trail')
