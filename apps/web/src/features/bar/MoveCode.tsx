/** The dialog "Move to another device": a code for the other device's camera, and the same as a link. It moves the seat, works once, and expires after two minutes. */
import type { OwnView } from '@hearth/protocol/own-view'
import { useTheRoom } from '../../connection/use-room.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useMoveCode } from './move-code.ts'
import { QrCode } from './QrCode.tsx'

export function MoveCode({ own }: { own: OwnView }) {
  const { clockOffset } = useTheRoom()
  const { code, again } = useMoveCode({ sessionId: own.session.id, personId: own.personId }, clockOffset)
  switch (code.kind) {
    case 'making':
      return <Waiting words={t('more.moveMaking')} />
    case 'valid':
      return (
        <>
          <p>{t('more.moveLead')}</p>
          <div className="grid justify-items-center gap-2">
            <QrCode text={code.link} label={t('more.moveQr')} />
            <p className="text-s break-all select-all">{code.link}</p>
          </div>
          <p className="text-ink-soft" role="status">
            {t('more.moveValid', { count: code.minutesLeft })}
          </p>
          <p className="text-s text-ink-soft">{t('more.moveAlone')}</p>
        </>
      )
    case 'over':
      return (
        <Notice tone="info" action={<Button onClick={again}>{t('more.moveAgain')}</Button>}>
          {t('more.moveOver')}
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="fault" action={<Button onClick={again}>{t('common.tryAgain')}</Button>}>
          {refusalWords(code.refused)}
        </Notice>
      )
  }
}
