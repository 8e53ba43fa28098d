/** One request for help: who asks for what, who has taken it, and what the viewer may do about it. */
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitation, requireFacilitator, requireHelpToTake } from '@hearth/room/guards'
import { HeartPulse } from 'lucide-react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { CloseHelp } from './CloseHelp.tsx'
import { HelpAnswers } from './HelpAnswers.tsx'
import { answerWords, helpFacts, isUrgent, requestWords } from './help-words.ts'
import { type OwnerIs, Thread } from './Thread.tsx'

export interface HelpCardProps {
  request: HelpEntry
  own: OwnView
  /** The conversation of its author stands here. */
  talks: boolean
  onFlag: () => void
}

export function HelpCard({ request, own, talks, onFlag }: HelpCardProps) {
  const { personId, name, taker, author, withdrawn } = request
  const urgent = isUrgent(request)
  const mine = taker?.personId === own.personId
  const mayAct = requireFacilitation(own).ok && requireHelpToTake(request, own.personId).ok
  return (
    <li
      className={`grid gap-3 rounded-m border p-3.5 ${urgent ? 'border-s-4 border-rose bg-rose-soft' : 'border-line bg-paper'}`}
    >
      <div className="grid min-w-0 gap-0.5">
        <p className={`flex items-start gap-2 font-strong ${urgent ? 'text-rose' : ''}`}>
          {urgent && <HeartPulse size={20} className="mt-0.5 shrink-0" aria-hidden="true" />}
          <span className="min-w-0 break-words">{requestWords(request)}</span>
        </p>
        <p className="text-s text-ink-soft">{helpFacts(request).join(' · ')}</p>
        {withdrawn && <p className="font-strong">{t('facilitation.helpWithdrawn', { name })}</p>}
        {author === 'left' && <p className="text-s">{t('facilitation.authorLeftMore')}</p>}
        <Taken request={request} mine={mine} />
      </div>
      {talks && <Thread owner={{ personId, name, is: ownerIs(author) }} own={own} />}
      {mayAct && (mine ? <Helping request={request} /> : <Take request={request} />)}
      {mayAct && requireFacilitator(own).ok && (
        <div className="grid justify-items-start gap-1">
          <Button aria-label={t('facilitation.flagReferralOf', { name })} onClick={onFlag}>
            {t('facilitation.flagReferral')}
          </Button>
          {!mine && <p className="text-s text-ink-soft">{t('facilitation.toOffice')}</p>}
        </div>
      )}
    </li>
  )
}

const ownerIs = (author: HelpEntry['author']): OwnerIs => {
  if (author === 'left') return 'left'
  return author === 'gone' ? 'away' : 'here'
}

/** Who has taken it, and what they answered. */
function Taken({ request: { taker, answer }, mine }: { request: HelpEntry; mine: boolean }) {
  if (taker === null) return null
  return (
    <p className="pt-1 break-words">
      {mine
        ? t('facilitation.youHaveTaken')
        : t(taker.away ? 'facilitation.takerAway' : 'facilitation.hasTaken', { name: taker.name })}
      {!mine && answer !== null && (
        <span className="block text-s text-ink-soft">
          {t('facilitation.helpAnswered', { answer: answerWords(answer) })}
        </span>
      )}
    </p>
  )
}

function Take({ request: { id: helpId, name } }: { request: HelpEntry }) {
  const take = useCommand({ type: 'takeHelp', helpId })
  return (
    <div className="grid gap-1">
      <Button
        look="primary"
        wide
        aria-label={t('facilitation.takeHelpOf', { name })}
        onClick={take.run}
        pending={take.pending && t('facilitation.takingHelp')}
      >
        {t('facilitation.takeHelp')}
      </Button>
      <CommandFault code={take.refused} />
    </div>
  )
}

/** What whoever has taken it does with it. Somebody who has left reads no answer. */
function Helping({ request }: { request: HelpEntry }) {
  const putBack = useCommand({ type: 'putHelpBack', helpId: request.id })
  return (
    <div className="grid gap-3">
      {request.author !== 'left' && <HelpAnswers request={request} />}
      <div className="flex flex-wrap gap-2">
        <CloseHelp request={request} />
        <Button look="quiet" onClick={putBack.run} pending={putBack.pending && t('facilitation.puttingBack')}>
          {t('facilitation.putHelpBack')}
        </Button>
      </div>
      <CommandFault code={putBack.refused} />
    </div>
  )
}
