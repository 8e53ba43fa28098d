/** Step 2: the group agreement, with the limits of confidentiality said plainly. */
import { Ear, HeartHandshake, LifeBuoy, ShieldCheck, TriangleAlert } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Page.tsx'

export function AgreementStep({ onAgree }: { onAgree: () => void }) {
  const points = [
    { Icon: Ear, title: t('joining.staysTitle'), texts: [t('joining.stays'), t('joining.staysLimit')] },
    { Icon: TriangleAlert, title: t('joining.endsTitle'), texts: [t('joining.ends'), t('joining.reports')] },
    { Icon: ShieldCheck, title: t('joining.gradesTitle'), texts: [t('joining.grades')] },
    { Icon: HeartHandshake, title: t('joining.choiceTitle'), texts: [t('joining.choice')] },
    { Icon: LifeBuoy, title: t('joining.limitsTitle'), texts: [t('joining.limits')] },
  ]
  return (
    <>
      <Heading lead={t('joining.agreementLead')}>{t('joining.agreementTitle')}</Heading>
      <ul className="grid gap-6">
        {points.map(({ Icon, title, texts }) => (
          <li key={title} className="grid grid-cols-[auto_1fr] gap-x-3.5">
            <span className="mt-0.5 grid size-9 place-items-center rounded-full bg-ember-soft text-ember">
              <Icon size={19} />
            </span>
            <div className="grid gap-1.5">
              <h2 className="text-l">{title}</h2>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className="grid gap-3">
        <p className="text-center font-strong">{t('joining.age')}</p>
        <Button look="primary" size="l" wide onClick={onAgree}>
          {t('joining.agree')}
        </Button>
        <Button look="quiet" onClick={() => history.back()}>
          {t('common.back')}
        </Button>
      </div>
    </>
  )
}
