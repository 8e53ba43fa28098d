/** The guide of the session beside the circle, for those who lead: its steps, the one that goes on with its notes, and going on. */
import type { FacilitationView, LedGuide } from '@hearth/protocol/facilitation-view'
import type { GuideStep } from '@hearth/protocol/guide'
import { MORE_STEP_MINUTES } from '@hearth/protocol/limits'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requirePhase } from '@hearth/room/guards'
import { ChevronDown } from 'lucide-react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useNow } from '../room/time-left.ts'
import { ClosingRound, useClosingRound } from './ClosingRound.tsx'
import { plannedEnd, stepMinutesLeft } from './guide-time.ts'
import { Prompt } from './Prompt.tsx'
import { Suggestion } from './Suggestion.tsx'

export interface GuideSectionProps {
  shared: SharedView
  guide: NonNullable<FacilitationView['guide']>
  own: OwnView
}

export function GuideSection({ shared, guide, own }: GuideSectionProps) {
  const leads = requireFacilitator(own).ok && requirePhase(shared, 'live').ok
  const due = useClosingRound(shared, guide, own)
  const end = plannedEnd(shared)
  return (
    <div className="grid gap-3">
      {end !== null && <p className="text-s text-ink-soft">{t('guide.planned', { time: timeOfDay(end) })}</p>}
      {due && <ClosingRound due={due} seen={guide.at} />}
      {leads && guide.at === null && <Next guide={guide} />}
      <ol className="grid gap-1">
        {numbered(guide).map(({ step, index }) =>
          index === guide.at ? (
            <Present key={index} step={step} index={index} shared={shared} guide={guide} leads={leads} />
          ) : (
            <Step key={index} step={step} index={index} seen={guide.at} leads={leads} />
          ),
        )}
      </ol>
    </div>
  )
}

/** Steps are known by their place. */
const numbered = ({ steps }: LedGuide): StepProps[] => steps.map((step, index) => ({ step, index }))

interface StepProps {
  step: GuideStep
  index: number
}

/** One that does not go on now: folded, to be read, and gone to. */
function Step({ step, index, seen, leads }: StepProps & { seen: number | null; leads: boolean }) {
  const go = useCommand({ type: 'goToStep', step: index, seen })
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-s px-2 hover:bg-sunken">
          <Heading step={step} index={index} />
          <ChevronDown
            size={16}
            className="shrink-0 text-ink-soft group-open:rotate-180"
            aria-hidden="true"
          />
        </summary>
        <div className="grid justify-items-start gap-2 px-2 pt-1 pb-3 ps-9">
          {step.prompt !== '' && <p className="break-words">“{step.prompt}”</p>}
          <Notes notes={step.notes} />
          {leads && (
            <Button
              aria-label={t('guide.goToStep', { title: step.title })}
              onClick={go.run}
              pending={go.pending && t('guide.going')}
            >
              {t('guide.goTo')}
            </Button>
          )}
          <CommandFault code={go.refused} />
        </div>
      </details>
    </li>
  )
}

interface PresentProps extends StepProps {
  shared: SharedView
  guide: LedGuide
  leads: boolean
}

function Present({ step, index, shared, guide, leads }: PresentProps) {
  const { clockOffset } = useTheRoom()
  const now = useNow(clockOffset)
  const more = useCommand({ type: 'addToStep', step: index })
  const left = guide.endsAt === null ? 0 : stepMinutesLeft(guide.endsAt, now)
  return (
    <li aria-current="step" className="grid gap-3 rounded-m border border-line bg-paper p-3">
      <div className="flex items-center gap-2.5">
        <Heading step={step} index={index} now />
      </div>
      <p className={left > 0 ? 'text-leaf' : 'font-strong'}>
        {left > 0 ? t('guide.minutesLeft', { count: left }) : t('guide.timeIsUp')}
      </p>
      <Notes notes={step.notes} />
      <Prompt prompt={step.prompt} shared={shared} leads={leads} />
      {leads && <Suggestion key={index} step={step} shared={shared} />}
      {leads && (
        <div className="flex flex-wrap gap-2">
          <Next guide={guide} />
          <Button onClick={more.run} pending={more.pending && t('guide.adding')}>
            {t('guide.addMinutes', { count: MORE_STEP_MINUTES })}
          </Button>
        </div>
      )}
      <CommandFault code={more.refused} />
    </li>
  )
}

function Heading({ step: { title, minutes }, index, now = false }: StepProps & { now?: boolean }) {
  return (
    <>
      <span className="w-4 shrink-0 text-s text-ink-soft" aria-hidden="true">
        {index + 1}
      </span>
      <span dir="auto" className={`min-w-0 grow break-words ${now ? 'font-strong' : ''}`}>
        {title}
      </span>
      <span className="shrink-0 text-s text-ink-soft">
        {[...(now ? [t('guide.stepNow')] : []), t('guide.stepMinutes', { count: minutes })].join(' · ')}
      </span>
    </>
  )
}

function Notes({ notes }: { notes: string }) {
  if (notes === '') return null
  return (
    <div>
      <p className="text-s text-ink-soft">{t('guide.notes')}</p>
      <p className="break-words whitespace-pre-wrap">{notes}</p>
    </div>
  )
}

/** Nothing after the last one. */
function Next({ guide: { steps, at } }: { guide: LedGuide }) {
  const step = at === null ? 0 : at + 1
  const go = useCommand({ type: 'goToStep', step, seen: at })
  if (step >= steps.length) return null
  return (
    <div className="grid justify-items-start gap-1">
      <Button look="primary" onClick={go.run} pending={go.pending && t('guide.going')}>
        {t(at === null ? 'guide.begin' : 'guide.next')}
      </Button>
      <CommandFault code={go.refused} />
    </div>
  )
}
