/** Chooses how mail goes out. */
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Mailer } from './mailer.ts'
import { createOutboxMailer } from './outbox-mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

/** Without an SMTP server mail is kept in the folder `outbox` of the data folder. */
export const createMailer = ({
  smtpUrl,
  mailFrom,
  dataDir,
}: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mailer =>
  smtpUrl === null
    ? createOutboxMailer(join(dataDir, 'outbox'), mailFrom)
    : createSmtpMailer(smtpUrl, mailFrom)
