/** Languages there are, and where each one's words lie: one file per part, fetched when a screen needs that part. */
import type { Messages } from './message.ts'

/** The source language: its keys and values are what `t` is typed by. */
const english = {
  common: () => import('./en/common.ts'),
  refusals: () => import('./en/refusals.ts'),
  home: () => import('./en/home.ts'),
  signIn: () => import('./en/sign-in.ts'),
  arrival: () => import('./en/arrival.ts'),
  joining: () => import('./en/joining.ts'),
  devices: () => import('./en/devices.ts'),
  farewell: () => import('./en/farewell.ts'),
  room: () => import('./en/room.ts'),
  lobby: () => import('./en/lobby.ts'),
  more: () => import('./en/more.ts'),
  screen: () => import('./en/screen.ts'),
  turns: () => import('./en/turns.ts'),
  help: () => import('./en/help.ts'),
  texts: () => import('./en/texts.ts'),
  closing: () => import('./en/closing.ts'),
  support: () => import('./en/support.ts'),
  removed: () => import('./en/removed.ts'),
  facilitation: () => import('./en/facilitation.ts'),
  leading: () => import('./en/leading.ts'),
  guide: () => import('./en/guide.ts'),
  referral: () => import('./en/referral.ts'),
  results: () => import('./en/results.ts'),
  trail: () => import('./en/trail.ts'),
  planning: () => import('./en/planning.ts'),
  office: () => import('./en/office.ts'),
  paging: () => import('./en/paging.ts'),
}

export type Part = keyof typeof english
export type English = { [P in Part]: Awaited<ReturnType<(typeof english)[P]>>['default'] }

export interface Language {
  /** BCP 47, for `lang`, dates, numbers and plural forms. */
  tag: string
  direction: 'ltr' | 'rtl'
  load: (part: Part) => Promise<Messages>
}

const loadEnglish = async (part: Part): Promise<Messages> => (await english[part]()).default

/** English lengthened and accented: shows what is cut off, and what is not in a catalogue. For testing. */
const loadPseudo = async (part: Part): Promise<Messages> => {
  const [messages, { pseudo }] = await Promise.all([loadEnglish(part), import('./pseudo.ts')])
  return pseudo(messages)
}

/** A new language is a folder beside `en` and a line here. */
export const LANGUAGES: { readonly [id: string]: Language } = {
  en: { tag: 'en', direction: 'ltr', load: loadEnglish },
  qps: { tag: 'en', direction: 'ltr', load: loadPseudo },
  rtl: { tag: 'en', direction: 'rtl', load: loadPseudo },
}

/** Languages a browser may be given without asking for them by address. */
export const OFFERED = ['en'] as const
