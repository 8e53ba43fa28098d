/** Steps of a guide, as some program could have them. */
import type { GuideStep } from '@hearth/protocol/guide'

export const STEPS: GuideStep[] = [
  {
    title: 'Hello',
    minutes: 10,
    mode: null,
    prompt: '',
    notes: 'Say who you are.',
    closes: false,
  },
  {
    title: 'Last words',
    minutes: 20,
    mode: 'round',
    prompt: 'What do you take with you?',
    notes: '',
    closes: true,
  },
]
