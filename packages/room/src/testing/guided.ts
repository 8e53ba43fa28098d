/** A session with a guide, and the steps of tests that facilitators take in it. */
import type { GuideStep } from '@hearth/protocol/guide'
import { asks, type Step } from './steps.ts'

/** What only those who lead may read of it. */
export const NOTES = 'Go first, and go small.'

export const GUIDE: GuideStep[] = [
  { title: 'Welcome', minutes: 5, mode: 'open', prompt: '', notes: NOTES, closes: false },
  {
    title: 'Check-in round',
    minutes: 20,
    mode: 'round',
    prompt: 'How are you arriving?',
    notes: NOTES,
    closes: false,
  },
  { title: 'Closing round', minutes: 10, mode: 'round', prompt: '', notes: NOTES, closes: true },
]

/** By Fay, who has seen the one before. */
export const wentTo = (step: number, seen: number | null): Step =>
  asks('Fay', { type: 'goToStep', step, seen })
export const prompted = (prompt: string): Step => asks('Fay', { type: 'showPrompt', prompt })
