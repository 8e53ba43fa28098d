import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { configurationPage } from '../scripts/configuration-page.ts'
import { readConfig } from '../src/config.ts'

const SIGNING = `whsec_${Buffer.alloc(32, 'Ana').toString('base64')}`

const refusalOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return read.ok ? [] : read.sentences
}

describe('configuration', () => {
  it('given nothing, runs on one laptop', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 3000,
        host: '127.0.0.1',
        dataDir: '.data',
        publicUrl: 'http://localhost:3000',
        trustProxy: 0,
        databaseUrl: null,
        redisUrl: null,
        livekit: null,
        smtpUrl: null,
        mailFrom: 'Hearth <hearth@localhost>',
        pagingWebhook: null,
        logLevel: 'info',
        adminEmail: null,
        demoKey: null,
      },
    })
  })

  it('given a full environment, reads each variable', () => {
    const read = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      HEARTH_DATA_DIR: '/var/lib/hearth',
      PUBLIC_URL: 'https://Hearth.example.org/',
      TRUST_PROXY: '2',
      DATABASE_URL: 'postgres://hearth:secret@db:5432/hearth',
      REDIS_URL: 'redis://redis:6379',
      LIVEKIT_URL: 'ws://livekit:7880',
      LIVEKIT_PUBLIC_URL: 'wss://media.example.org',
      LIVEKIT_API_KEY: 'hearth',
      LIVEKIT_API_SECRET: 'a-secret-of-at-least-32-characters',
      SMTP_URL: 'smtp://mail:2525',
      MAIL_FROM: 'circle@example.org',
      PAGING_WEBHOOK_URL: 'https://pager.example.org/hearth?of=us',
      PAGING_WEBHOOK_SECRET: SIGNING,
      LOG_LEVEL: 'warn',
      HEARTH_ADMIN: ' Rosa@Example.org ',
      HEARTH_DEMO_KEY: 'abcdefghijklmnopqrstuv',
    })
    expect(read).toMatchObject({
      ok: true,
      config: {
        port: 8080,
        publicUrl: 'https://hearth.example.org',
        trustProxy: 2,
        livekit: { url: 'ws://livekit:7880', publicUrl: 'wss://media.example.org', apiKey: 'hearth' },
        smtpUrl: 'smtp://mail:2525',
        pagingWebhook: { url: 'https://pager.example.org/hearth?of=us', secret: SIGNING },
        adminEmail: 'rosa@example.org',
      },
    })
  })

  it('given an empty variable, treats it as unset', () => {
    expect(refusalOf({ SMTP_URL: '', DATABASE_URL: ' ' })).toEqual([])
  })

  it('given a LiveKit for the server only, tells browsers the same address', () => {
    const read = readConfig({
      LIVEKIT_URL: 'ws://127.0.0.1:7880',
      LIVEKIT_API_KEY: 'hearth',
      LIVEKIT_API_SECRET: 'a-secret-of-at-least-32-characters',
    })
    expect(read).toMatchObject({ config: { livekit: { publicUrl: 'ws://127.0.0.1:7880' } } })
  })

  it.each([
    [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535.'],
    [{ PORT: '3e3' }, 'PORT must be a whole number from 1 to 65535.'],
    [{ PUBLIC_URL: 'hearth.example' }, 'PUBLIC_URL must be an http: or https: address without a path.'],
    [{ PUBLIC_URL: 'https://a.example/b' }, 'PUBLIC_URL must be an http: or https: address without a path.'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be off, or the number of proxies from 1 to 9.'],
    [{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL must be a postgres: address.'],
    [{ LIVEKIT_URL: 'http://a' }, 'LIVEKIT_URL must be a ws: or wss: address.'],
    [{ MAIL_FROM: 'Hearth' }, 'MAIL_FROM must be a mail address, with or without a name before it.'],
    [{ HEARTH_ADMIN: 'rosa' }, 'HEARTH_ADMIN must be a mail address.'],
    [
      { PAGING_WEBHOOK_URL: 'https://a', PAGING_WEBHOOK_SECRET: 'whsec_short' },
      'PAGING_WEBHOOK_SECRET must be whsec_ and 24 to 64 bytes in base64.',
    ],
    [
      { PAGING_WEBHOOK_URL: 'https://a' },
      'PAGING_WEBHOOK_URL is set, so PAGING_WEBHOOK_SECRET must be set too.',
    ],
    [
      { LIVEKIT_URL: 'ws://a:7880', LIVEKIT_API_KEY: 'hearth' },
      'LIVEKIT_URL is set, so LIVEKIT_API_KEY and LIVEKIT_API_SECRET must be set too.',
    ],
  ])('given %o, says one sentence', (environment, sentence) => {
    expect(refusalOf(environment)).toEqual([sentence])
  })

  it('given several mistakes, says a sentence for each and repeats no value', () => {
    const sentences = refusalOf({ DATABASE_URL: 'hunter2', REDIS_URL: 'hunter3' })
    expect(sentences).toHaveLength(2)
    expect(sentences.join()).not.toContain('hunter')
  })

  it('given the schema, docs/configuration.md is what it generates', () => {
    const committed = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8')
    expect(committed).toBe(configurationPage())
  })
})
