/** The step of arriving, kept in the browser's history: "back" goes one step back and loses nothing that was typed. */
import { useCallback, useEffect, useState } from 'react'

export const STEPS = ['you', 'agreement', 'ready'] as const
export type Step = (typeof STEPS)[number]

export interface Steps {
  step: Step
  /** Goes on to a later step. */
  goTo: (step: Step) => void
  /** Back to the first step, from wherever. */
  startOver: () => void
}

export function useStep(): Steps {
  const [step, setStep] = useState<Step>('you')
  useEffect(() => {
    const moved = (event: PopStateEvent) => setStep(stepIn(event.state))
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [])
  const goTo = useCallback((next: Step) => {
    history.pushState({ step: next }, '')
    setStep(next)
    window.scrollTo(0, 0)
  }, [])
  const startOver = useCallback(() => {
    history.replaceState({ step: 'you' }, '')
    setStep('you')
    window.scrollTo(0, 0)
  }, [])
  return { step, goTo, startOver }
}

function stepIn(state: unknown): Step {
  const kept = typeof state === 'object' && state !== null && 'step' in state ? state.step : undefined
  return STEPS.find((step) => step === kept) ?? 'you'
}
