/** Carries the seat to another device: a code for its camera, and the same as a link. Valid two minutes, once. */
import type { OwnView } from '@hearth/protocol/own-view'
import { useTheRoom } from '../../connection/use-room.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useMoveCode } from './move-code.ts'
import { QrCode } from './QrCode.tsx'

export interface MoveDialogProps {
  own: OwnView
  isOpen: boolean
  onClose: () => void
}

export function MoveDialog({ own, isOpen, onClose }: MoveDialogProps) {
  return (
    <Dialog
      title={t('room.moveDevice')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      {isOpen && <MoveCode own={own} />}
    </Dialog>
  )
}

function MoveCode({ own }: { own: OwnView }) {
  const { clockOffset } = useTheRoom()
  const { code, again } = useMoveCode({ sessionId: own.session.id, personId: own.personId }, clockOffset)
  switch (code.kind) {
    case 'making':
      return <Waiting words={t('room.moveMaking')} />
    case 'valid':
      return (
        <>
          <p>{t('room.moveLead')}</p>
          <div className="grid justify-items-center gap-2">
            <QrCode text={code.link} label={t('room.moveQr')} />
            <p className="text-s break-all select-all">{code.link}</p>
          </div>
          <p className="text-ink-soft" role="status">
            {t('room.moveValid', { count: code.minutesLeft })}
          </p>
          <p className="text-s text-ink-soft">{t('room.moveAlone')}</p>
        </>
      )
    case 'over':
      return (
        <Notice tone="info" action={<Button onClick={again}>{t('room.moveAgain')}</Button>}>
          {t('room.moveOver')}
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
