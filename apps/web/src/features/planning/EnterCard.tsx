/** The way into the room, with what a facilitator states by entering. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { DoorOpen } from 'lucide-react'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAttend } from './use-attend.ts'

export function EnterCard({ session }: { session: PlannedSession }) {
  const { enter, pending, refusal } = useAttend(session.id)
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="text-l">{t('planning.enterTitle')}</h2>
      <p className="text-ink-soft">{t('planning.enterWords')}</p>
      <p className="border-s-4 border-ember ps-3">{t('planning.statement')}</p>
      {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
      <div>
        <Button
          look="primary"
          size="l"
          icon={<DoorOpen size={20} />}
          onClick={enter}
          pending={pending && t('planning.entering')}
        >
          {t('planning.enter')}
        </Button>
      </div>
    </Card>
  )
}
