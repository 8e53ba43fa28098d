/** The ends of the way into a room: refused, or replaced by another device. Each says what to do next. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import { useTheRoom } from '../../connection/use-room.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

export function Refused({ code }: { code: RefusalCode }) {
  return (
    <Page title={t('room.refusedTitle')}>
      <p>{refusalWords({ code })}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => location.reload()}>
          {t('common.tryAgain')}
        </Button>
      </div>
      <p className="text-ink-soft">{t('room.leadingIt')}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/facilitate">{t('room.toSessions')}</LinkButton>
        <LinkButton href="/">{t('common.toHome')}</LinkButton>
      </div>
    </Page>
  )
}

/** The seat was taken to another device, or another tab. */
export function Replaced() {
  const { takeOver } = useTheRoom()
  return (
    <Page title={t('room.replacedTitle')}>
      <p>{t('room.replaced')}</p>
      <div>
        <Button look="primary" onClick={takeOver}>
          {t('room.useThisDevice')}
        </Button>
      </div>
    </Page>
  )
}
