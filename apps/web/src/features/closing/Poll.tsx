/** The poll at the close, for a learner who was in: who reads what, the questions, and a way on whatever happens. */
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Page.tsx'
import { PollForm } from './PollForm.tsx'
import type { BallotControl } from './use-ballot.ts'

export function Poll({ control }: { control: BallotControl }) {
  if (control.elsewhere) {
    return (
      <>
        <Heading>{t('closing.elsewhereTitle')}</Heading>
        <p>{t('closing.elsewhere')}</p>
        <div>
          <Button look="primary" onClick={control.skip}>
            {t('closing.goOn')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <Heading lead={t('closing.lead')}>{t('closing.title')}</Heading>
      <p className="text-ink-soft">{t('closing.whoReads')}</p>
      <PollForm control={control} />
    </>
  )
}
