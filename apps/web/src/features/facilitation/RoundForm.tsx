/** What a round is to be: who begins, which way it goes, who takes part, what is asked. Begins it by one press. */
import { MAX_PROMPT } from '@hearth/protocol/limits'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireVoice } from '@hearth/room/guards'
import { useId, useState } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useActs } from './use-acts.ts'

export interface RoundFormProps {
  shared: SharedView
  /** Proposed as what is asked. */
  prompt: string
  onDone: () => void
  /** null: there is nothing to go back to. */
  onCancel: (() => void) | null
}

/** Whose seat it is. */
const BY_SEAT = ''
const ORDERS = [
  { value: 'round', key: 'leading.orderRound' },
  { value: 'reversed', key: 'leading.orderReversed' },
  { value: 'shuffled', key: 'leading.orderShuffled' },
] as const

export function RoundForm({ shared, prompt: proposed, onDone, onCancel }: RoundFormProps) {
  const id = useId()
  const { ask, underway, refused } = useActs()
  const [from, setFrom] = useState(BY_SEAT)
  const [order, setOrder] = useState<(typeof ORDERS)[number]['value']>('round')
  const [withFacilitators, setWithFacilitators] = useState(true)
  const [prompt, setPrompt] = useState(proposed)
  const people = shared.people.filter((person) => takesPart(person, withFacilitators))
  // Who has left meanwhile, or leads and is not to take part, begins nothing.
  const begins = people.some((person) => person.id === from) ? from : BY_SEAT

  async function start() {
    if (underway('startRound')) return
    const answer = await ask({
      type: 'startRound',
      turn: shared.turn,
      from: begins === BY_SEAT ? null : begins,
      reversed: order === 'reversed',
      shuffled: order === 'shuffled',
      withFacilitators,
      prompt: prompt.trim(),
    })
    if (answer.ok) onDone()
  }

  return (
    <form
      aria-labelledby={id}
      className="grid gap-3 rounded-m border border-line bg-paper p-3.5"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <h3 id={id} className="font-strong">
        {t('leading.roundTitle')}
      </h3>
      <SelectField
        label={t('leading.roundFrom')}
        value={begins}
        options={[
          {
            value: BY_SEAT,
            label: t(order === 'shuffled' ? 'leading.roundFromAnybody' : 'leading.roundFromFirst'),
          },
          ...people.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        onChange={setFrom}
      />
      <Segments
        legend={t('leading.roundOrder')}
        options={ORDERS.map(({ value, key }) => ({ value, label: t(key) }))}
        value={order}
        onChange={setOrder}
      />
      <Checkbox
        label={t('leading.withFacilitators')}
        checked={withFacilitators}
        onChange={setWithFacilitators}
      />
      <TextField
        label={t('leading.prompt')}
        hint={t('leading.promptHint')}
        optional
        maxLength={MAX_PROMPT}
        value={prompt}
        onChange={setPrompt}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          pending={underway('startRound') && t('leading.startingRound')}
        >
          {t('leading.startRound')}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t('facilitation.goOn')}
          </Button>
        )}
      </div>
      <CommandFault code={refused} />
    </form>
  )
}

const takesPart = (person: SharedPerson, withFacilitators: boolean): boolean =>
  requireVoice(person).ok && (withFacilitators || !requireFacilitator(person).ok)
