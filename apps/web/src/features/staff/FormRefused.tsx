/** Why a form was refused as a whole. Whoever is signed out meanwhile signs in beside it, and loses nothing. */
import { type Refused, refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Notice } from '../../ui/Notice.tsx'

export function FormRefused({ refusal }: { refusal: Refused }) {
  if (refusal.code !== 'not-signed-in') return <Notice tone="fault">{refusalWords(refusal)}</Notice>
  return (
    <Notice
      tone="fault"
      action={
        <a href="/sign-in" target="_blank" rel="noreferrer" className="min-h-11 py-2.5 font-strong underline">
          {t('planning.signInElsewhere')}
        </a>
      }
    >
      {t('planning.signedOutMeanwhile')}
    </Notice>
  )
}
