/** Something to tell: a fault with what to do, a thing done, or a plain fact. Read out when it appears. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'

const TONES = {
  fault: { box: 'border-ink bg-surface', Icon: CircleAlert },
  done: { box: 'border-leaf bg-leaf-soft', Icon: CircleCheck },
  info: { box: 'border-edge bg-sunken', Icon: Info },
}

export interface NoticeProps {
  tone: keyof typeof TONES
  title?: string
  children: ReactNode
  /** What can be done about it: buttons. */
  action?: ReactNode
}

export function Notice({ tone, title, children, action }: NoticeProps) {
  const { box, Icon } = TONES[tone]
  return (
    <div
      role={tone === 'fault' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-m border border-s-4 px-4 py-3 ${box}`}
    >
      <Icon size={20} className="mt-0.5 shrink-0" />
      <div className="grid grow gap-2">
        <div>
          {title && <p className="font-strong">{title}</p>}
          <div>{children}</div>
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
