/** The settings of the server: environment → typed Config, or one sentence for each mistake. Reads nothing by itself. */
import { z } from 'zod'

interface Setting {
  description: string
  /** Ends the sentence "NAME must be …". */
  must: string
  /** In words, as docs/configuration.md shows it. */
  byDefault: string
  example: string
}

/** What docs/configuration.md says of each variable. */
export const settings = z.registry<Setting>()

const url = (protocol: RegExp) => z.url({ protocol, hostname: /.+/ }).max(2048)
const unsetOr = <T>(schema: z.ZodType<T>) => schema.nullable().prefault(null)
const ANY_LINE = /^[^\r\n]+$/

export const environmentSchema = z.object({
  PORT: z
    .stringFormat('port', (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535)
    .transform(Number)
    .prefault('3000')
    .register(settings, {
      description: 'Port on which the server listens.',
      must: 'a whole number from 1 to 65535',
      byDefault: '3000',
      example: '8080',
    }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .prefault('127.0.0.1')
    .register(settings, {
      description: 'Address on which the server listens. Behind a proxy on another machine: `0.0.0.0`.',
      must: 'an IP address or a host name',
      byDefault: '127.0.0.1',
      example: '0.0.0.0',
    }),
  HEARTH_DATA_DIR: z.string().regex(ANY_LINE).prefault('.data').register(settings, {
    description: 'Folder for everything kept on this machine: the embedded database and the mail outbox.',
    must: 'the path of a folder',
    byDefault: '.data',
    example: '/var/lib/hearth',
  }),
  PUBLIC_URL: unsetOr(url(/^https?$/).regex(/^https?:\/\/[^/?#@\\]+\/?$/i)).register(settings, {
    description:
      'The one address people use. Requests to any other host are redirected there, and changes are taken from pages of this address only.',
    must: 'an http: or https: address without a path',
    byDefault: 'http://localhost:PORT',
    example: 'https://hearth.example.org',
  }),
  TRUST_PROXY: z
    .stringFormat('proxies', /^(off|[1-9])$/)
    .transform((text) => (text === 'off' ? 0 : Number(text)))
    .prefault('off')
    .register(settings, {
      description:
        'How many reverse proxies stand before the server. So many hops of `X-Forwarded-For` are believed; `off` believes none.',
      must: 'off, or the number of proxies from 1 to 9',
      byDefault: 'off',
      example: '1',
    }),
  DATABASE_URL: unsetOr(url(/^postgres(ql)?$/)).register(settings, {
    description: 'PostgreSQL. Unset: an embedded database in HEARTH_DATA_DIR/db, for one process.',
    must: 'a postgres: address',
    byDefault: 'unset',
    example: 'postgres://hearth:secret@db:5432/hearth',
  }),
  REDIS_URL: unsetOr(url(/^rediss?$/)).register(settings, {
    description:
      'Redis, which several server processes share. For now, run one process: a view lost between two is not sent again. Unset: one process.',
    must: 'a redis: or rediss: address',
    byDefault: 'unset',
    example: 'redis://redis:6379',
  }),
  LIVEKIT_URL: unsetOr(url(/^wss?$/)).register(settings, {
    description: 'The LiveKit server. Unset: everything works but sound and picture.',
    must: 'a ws: or wss: address',
    byDefault: 'unset',
    example: 'ws://livekit:7880',
  }),
  LIVEKIT_PUBLIC_URL: unsetOr(url(/^wss?$/)).register(settings, {
    description: 'The address of LiveKit that browsers use, where it differs from LIVEKIT_URL.',
    must: 'a ws: or wss: address',
    byDefault: 'LIVEKIT_URL',
    example: 'wss://media.hearth.example.org',
  }),
  LIVEKIT_API_KEY: unsetOr(z.string().regex(ANY_LINE)).register(settings, {
    description: 'Key of LiveKit’s API. Required with LIVEKIT_URL.',
    must: 'one line of text',
    byDefault: 'unset',
    example: 'hearth',
  }),
  LIVEKIT_API_SECRET: unsetOr(z.string().regex(ANY_LINE).min(32)).register(settings, {
    description: 'Secret of LiveKit’s API. Required with LIVEKIT_URL.',
    must: 'at least 32 characters',
    byDefault: 'unset',
    example: '(32 random characters or more)',
  }),
  SMTP_URL: unsetOr(url(/^smtps?$/)).register(settings, {
    description:
      'The mail server for sign-in links. Unset: each mail is written to HEARTH_DATA_DIR/outbox and is not sent.',
    must: 'an smtp: or smtps: address',
    byDefault: 'unset',
    example: 'smtps://hearth:secret@mail.example.org:465',
  }),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/)
    .prefault('Hearth <hearth@localhost>')
    .register(settings, {
      description: 'Sender of the mails.',
      must: 'a mail address, with or without a name before it',
      byDefault: 'Hearth <hearth@localhost>',
      example: 'Hearth <hearth@example.org>',
    }),
  PAGING_WEBHOOK_URL: unsetOr(url(/^https?$/)).register(settings, {
    description:
      'Where a signed message is posted when a circle has nobody who leads it. Unset: who is on call is told by mail only ([more](paging.md)).',
    must: 'an http: or https: address',
    byDefault: 'unset',
    example: 'https://pager.example.org/hearth',
  }),
  PAGING_WEBHOOK_SECRET: unsetOr(z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)).register(settings, {
    description: 'Signs those messages, as Standard Webhooks says. Required with PAGING_WEBHOOK_URL.',
    must: 'whsec_ and 24 to 64 bytes in base64',
    byDefault: 'unset',
    example: '(whsec_ and the output of `openssl rand -base64 32`)',
  }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .prefault('info')
    .register(settings, {
      description: 'How much is logged. At no level does a log line carry a name or what somebody wrote.',
      must: 'fatal, error, warn, info, debug, trace or silent',
      byDefault: 'info',
      example: 'warn',
    }),
  HEARTH_ADMIN: unsetOr(z.string().trim().toLowerCase().max(254).pipe(z.email())).register(settings, {
    description: 'Mail address of somebody who is made a program admin at start.',
    must: 'a mail address',
    byDefault: 'unset',
    example: 'rosa@example.org',
  }),
  HEARTH_DEMO_KEY: unsetOr(z.string().regex(/^[\w-]{22,}$/)).register(settings, {
    description:
      'Set by `npm start`: makes the demo program, and sign-in links to it that work from this machine only. Leave it unset elsewhere.',
    must: 'at least 22 letters, digits, - or _',
    byDefault: 'unset',
    example: '(22 random characters or more)',
  }),
})

export interface LivekitConfig {
  /** The address the server uses. */
  url: string
  /** The address browsers use. */
  publicUrl: string
  apiKey: string
  apiSecret: string
}

/** Where pages are posted, and what signs them. */
export interface WebhookConfig {
  url: string
  secret: string
}

export interface Config {
  port: number
  host: string
  dataDir: string
  /** An origin: no slash at the end. */
  publicUrl: string
  /** Number of reverse proxies to believe; 0: none. */
  trustProxy: number
  databaseUrl: string | null
  redisUrl: string | null
  livekit: LivekitConfig | null
  smtpUrl: string | null
  mailFrom: string
  pagingWebhook: WebhookConfig | null
  logLevel: string
  adminEmail: string | null
  demoKey: string | null
}

/** An unset and an empty variable are the same. The sentences name variables and never repeat a value. */
export function readConfig(
  environment: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; sentences: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text?.trim()))
  const read = environmentSchema.safeParse(given)
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])))
    return { ok: false, sentences: [...names].map(sentenceFor) }
  }
  const livekit = livekitOf(read.data)
  if (livekit === 'incomplete') {
    const sentence = 'LIVEKIT_URL is set, so LIVEKIT_API_KEY and LIVEKIT_API_SECRET must be set too.'
    return { ok: false, sentences: [sentence] }
  }
  const pagingWebhook = pagingWebhookOf(read.data)
  if (pagingWebhook === 'incomplete') {
    const sentence = 'PAGING_WEBHOOK_URL is set, so PAGING_WEBHOOK_SECRET must be set too.'
    return { ok: false, sentences: [sentence] }
  }
  const set = read.data
  return {
    ok: true,
    config: {
      port: set.PORT,
      host: set.HOST,
      dataDir: set.HEARTH_DATA_DIR,
      publicUrl: new URL(set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).origin,
      trustProxy: set.TRUST_PROXY,
      databaseUrl: set.DATABASE_URL,
      redisUrl: set.REDIS_URL,
      livekit,
      smtpUrl: set.SMTP_URL,
      mailFrom: set.MAIL_FROM,
      pagingWebhook,
      logLevel: set.LOG_LEVEL,
      adminEmail: set.HEARTH_ADMIN,
      demoKey: set.HEARTH_DEMO_KEY,
    },
  }
}

function livekitOf(set: z.output<typeof environmentSchema>): LivekitConfig | null | 'incomplete' {
  if (set.LIVEKIT_URL === null) return null
  if (set.LIVEKIT_API_KEY === null || set.LIVEKIT_API_SECRET === null) return 'incomplete'
  return {
    url: set.LIVEKIT_URL,
    publicUrl: set.LIVEKIT_PUBLIC_URL ?? set.LIVEKIT_URL,
    apiKey: set.LIVEKIT_API_KEY,
    apiSecret: set.LIVEKIT_API_SECRET,
  }
}

function pagingWebhookOf(set: z.output<typeof environmentSchema>): WebhookConfig | null | 'incomplete' {
  const { PAGING_WEBHOOK_URL: url, PAGING_WEBHOOK_SECRET: secret } = set
  if (url === null) return null
  return secret === null ? 'incomplete' : { url, secret }
}

function sentenceFor(name: string): string {
  const setting = Object.hasOwn(environmentSchema.shape, name)
    ? settings.get(environmentSchema.shape[name as keyof typeof environmentSchema.shape])
    : undefined
  return `${name} must be ${setting?.must ?? 'a valid value'}.`
}
