/** Every screen, fetched when its address is opened, together with the words it needs. */
import { type ComponentType, lazy } from 'react'
import { theRoom } from '../features/room/load-room.ts'
import { type Later, later } from '../ui/later.tsx'

/** Crashed.tsx tells the person when a screen does not load. */
const screen = <Props,>({ fetch }: Later<{ default: ComponentType<Props> }>) => lazy(fetch)

export const HomeScreen = screen(later(() => import('../features/home/HomeScreen.tsx'), 'home'))
export const SignInScreen = screen(later(() => import('../features/sign-in/SignInScreen.tsx'), 'signIn'))
export const SignInLinkScreen = screen(
  later(() => import('../features/sign-in/SignInLinkScreen.tsx'), 'signIn'),
)
export const ArrivalScreen = screen(later(() => import('../features/arrival/ArrivalScreen.tsx'), 'arrival'))
export const DeviceMoveScreen = screen(
  later(() => import('../features/arrival/DeviceMoveScreen.tsx'), 'arrival'),
)
export const RoomScreen = screen(theRoom)
export const FarewellScreen = screen(
  later(() => import('../features/farewell/FarewellScreen.tsx'), 'farewell', 'support'),
)
export const SessionsScreen = screen(
  later(() => import('../features/planning/SessionsScreen.tsx'), 'planning'),
)
export const NewSessionScreen = screen(
  later(() => import('../features/planning/NewSessionScreen.tsx'), 'planning'),
)
export const SessionScreen = screen(
  later(() => import('../features/planning/SessionScreen.tsx'), 'planning', 'referral', 'results'),
)
export const OfficeScreen = screen(
  later(() => import('../features/office/OfficeScreen.tsx'), 'planning', 'office'),
)
export const OfficeSettingsScreen = screen(
  later(() => import('../features/office/OfficeSettingsScreen.tsx'), 'planning', 'office'),
)
export const PageScreen = screen(
  later(() => import('../features/paging/PageScreen.tsx'), 'planning', 'paging'),
)
export const AdminScreen = screen(
  later(() => import('../features/staff/AdminScreen.tsx'), 'planning', 'trail'),
)
