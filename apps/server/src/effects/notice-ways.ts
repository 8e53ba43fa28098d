/** The ways on which a notice goes out: by mail to the office's address, by webhook. Each says how one try went; none tries again. */
import type { Mailer } from '../mail/mailer.ts'
import { pageMail, referralMail } from '../mail/texts.ts'
import type { ClaimedNotice } from '../store/notice-store.ts'
import type { SupportStore } from '../store/support-store.ts'
import type { Webhook } from '../webhook/webhook.ts'

/** `cannot`: there is no such way, or it will not work however often it is tried. Throws when it has not worked, MailRefused where it never will. */
export type Try = 'sent' | 'cannot'

export type Way = (notice: ClaimedNotice, link: string) => Promise<Try>

export interface Ways {
  mail: Way
  webhook: Way
}

export interface WaysDeps {
  mailer: Mailer
  /** null: none is configured. */
  webhook: Webhook | null
  support: SupportStore
}

export const createWays = ({ mailer, webhook, support }: WaysDeps): Ways => ({
  async mail({ programId, who, referralId }, link) {
    const { onCall, backup } = await support.of(programId)
    const to = (who === 'on-call' ? onCall : backup)?.mail ?? null
    if (to === null) return 'cannot'
    // Kept in a folder of this machine it has reached nobody.
    const mail = referralId === null ? pageMail : referralMail
    return (await mailer.deliver(mail({ to, link }))) === 'sent' ? 'sent' : 'cannot'
  },

  async webhook({ id, who, createdAt, referralId }, link) {
    if (webhook === null) return 'cannot'
    const type = referralId === null ? 'page' : 'referral'
    const body = { type, who, link, at: new Date(createdAt).toISOString() }
    return (await webhook.post(id, body)) === 'sent' ? 'sent' : 'cannot'
  },
})
