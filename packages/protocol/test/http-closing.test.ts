/** Bodies of the poll, of referrals and of the office's settings: taken exactly, with the fault of each field by its path. */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { officeSettingsChangeSchema } from '../src/http/office.ts'
import { ballotSchema, ballotTokenRequestSchema } from '../src/http/poll.ts'
import { newReferralSchema, referralChangeSchema } from '../src/http/referrals.ts'
import {
  MAX_CONTACT_NAME,
  MAX_CONTACTS,
  MAX_PAGE_MINUTES,
  MAX_REACH,
  MAX_REASON,
  MAX_REASONS,
  MIN_PAGE_MINUTES,
} from '../src/limits.ts'
import { LEAVINGS, SCALES, STEPS } from '../src/poll.ts'
import { CONSENTS, REFERRAL_STATES, URGENCIES } from '../src/referral.ts'

const ID = 'abcdefghijklmnopqrstuv'

/** Paths of the fields at fault. */
const faults = (schema: z.ZodType, value: unknown): string[] => [
  ...new Set(schema.safeParse(value).error?.issues.map((issue) => issue.path.join('.'))),
]
/** With one key more, put in as JSON can: `__proto__` too. */
const withKey = (body: object, key: string): unknown =>
  JSON.parse(`${JSON.stringify(body).slice(0, -1)},"${key}":"x"}`)

describe('a ballot token', () => {
  test('names person and token, and nothing else', () => {
    const body = { personId: ID, token: ID }
    expect(ballotTokenRequestSchema.parse(body)).toStrictEqual(body)
    expect(faults(ballotTokenRequestSchema, {})).toEqual(['personId', 'token'])
    expect(faults(ballotTokenRequestSchema, { ...body, token: `${ID}x` })).toEqual(['token'])
    expect(ballotTokenRequestSchema.safeParse({ ...body, answers: {} }).success).toBe(false)
  })
})

describe('a ballot', () => {
  const answers = { safe: 1, heard: 2, connected: 3, led: 5, leaving: 'same' }
  const ballot = { token: ID, answers }

  test('is taken with every step and every leaving', () => {
    expect(ballotSchema.parse(ballot)).toStrictEqual(ballot)
    for (const leaving of LEAVINGS) {
      for (const step of STEPS) {
        const body = { token: ID, answers: { safe: step, heard: step, connected: step, led: step, leaving } }
        expect(ballotSchema.parse(body)).toStrictEqual(body)
      }
    }
  })

  test.each(SCALES)('takes of %s whole steps from 1 to 5 only, and not none', (scale) => {
    for (const step of [0, 6, -1, 2.5, '3', null, undefined, Number.NaN, [3], true]) {
      expect(faults(ballotSchema, { token: ID, answers: { ...answers, [scale]: step } })).toEqual([
        `answers.${scale}`,
      ])
    }
  })

  test('with another leaving, or none, is refused', () => {
    for (const leaving of ['better', '', null, undefined, 0]) {
      expect(faults(ballotSchema, { token: ID, answers: { ...answers, leaving } })).toEqual([
        'answers.leaving',
      ])
    }
  })

  test.each(['personId', 'sessionId', 'at', 'text', '__proto__'])(
    'that brings its own %s is refused',
    (key) => {
      expect(ballotSchema.safeParse(withKey(ballot, key)).success).toBe(false)
      expect(ballotSchema.safeParse({ token: ID, answers: withKey(answers, key) }).success).toBe(false)
    },
  )
})

describe('a new referral', () => {
  const referral = {
    id: ID,
    reason: 'Sleep',
    urgency: 'today',
    consent: 'agrees',
    contact: 'ask-the-facilitator',
    helpId: null,
  }

  test('is taken with every choice, with and without a request for help', () => {
    expect(newReferralSchema.parse({ ...referral, reason: ' Sleep ' })).toStrictEqual(referral)
    expect(newReferralSchema.parse({ ...referral, helpId: ID })).toStrictEqual({ ...referral, helpId: ID })
    for (const urgency of URGENCIES) {
      for (const consent of CONSENTS) {
        const body = { ...referral, urgency, consent }
        expect(newReferralSchema.parse(body)).toStrictEqual(body)
      }
    }
  })

  test.each([
    [{ id: 'short' }, 'id'],
    [{ reason: ' ' }, 'reason'],
    [{ reason: 'a'.repeat(MAX_REASON + 1) }, 'reason'],
    [{ reason: 'a\u202eb' }, 'reason'],
    [{ urgency: 'yesterday' }, 'urgency'],
    [{ consent: 'refuses' }, 'consent'],
    [{ contact: '555-0100' }, 'contact'],
    [{ helpId: undefined }, 'helpId'],
    [{ helpId: 'short' }, 'helpId'],
  ])('with %j is at fault in %s', (change, path) => {
    expect(faults(newReferralSchema, { ...referral, ...change })).toEqual([path])
  })

  test.each(['name', 'text', 'personId', 'state', 'reference', 'staffId', '__proto__'])(
    'that brings its own %s is refused',
    (key) => {
      expect(newReferralSchema.safeParse(withKey(referral, key)).success).toBe(false)
    },
  )
})

describe('a change of a referral', () => {
  test('is a state, any of them, and nothing else', () => {
    for (const state of REFERRAL_STATES) {
      expect(referralChangeSchema.parse({ state })).toStrictEqual({ state })
    }
    for (const body of [{}, null, { state: 'lost' }, { state: 'closed', reason: 'Sleep' }]) {
      expect(referralChangeSchema.safeParse(body).success).toBe(false)
    }
  })
})

describe("a change of the office's settings", () => {
  const contact = { name: 'Night line', reach: '555-0100' }
  const change = {
    crisis: [contact],
    resources: [],
    onCall: null,
    backup: null,
    pageAfterMinutes: 5,
    reasons: ['Sleep'],
    revision: 0,
  }

  test('is taken, with texts mended, and with as many as there may be', () => {
    expect(officeSettingsChangeSchema.parse(change)).toStrictEqual(change)
    const most = {
      crisis: Array(MAX_CONTACTS).fill(contact),
      resources: Array(MAX_CONTACTS).fill(contact),
      onCall: { name: 'n'.repeat(MAX_CONTACT_NAME), reach: 'r'.repeat(MAX_REACH), mail: null },
      backup: { ...contact, mail: 'sam@example.org' },
      pageAfterMinutes: MAX_PAGE_MINUTES,
      reasons: Array(MAX_REASONS).fill('Sleep'),
      revision: 7,
    }
    expect(officeSettingsChangeSchema.parse(most)).toStrictEqual(most)
    expect(
      officeSettingsChangeSchema.parse({
        ...change,
        onCall: { name: ' Rosa  Meyer ', reach: ' Room 12', mail: ' Rosa@Example.org ' },
      }),
    ).toMatchObject({ onCall: { name: 'Rosa Meyer', reach: 'Room 12', mail: 'rosa@example.org' } })
  })

  test.each([
    [{ crisis: [] }, 'crisis'],
    [{ crisis: Array(MAX_CONTACTS + 1).fill(contact) }, 'crisis'],
    [{ crisis: [{ ...contact, reach: '' }] }, 'crisis.0.reach'],
    [{ crisis: [contact, { ...contact, kind: 'crisis' }] }, 'crisis.1'],
    [{ resources: [{ ...contact, name: 'n'.repeat(MAX_CONTACT_NAME + 1) }] }, 'resources.0.name'],
    [{ resources: undefined }, 'resources'],
    [{ onCall: undefined }, 'onCall'],
    [{ backup: { ...contact, mail: null, name: '' } }, 'backup.name'],
    [{ backup: contact }, 'backup.mail'],
    [{ backup: { ...contact, mail: 'sam' } }, 'backup.mail'],
    [{ crisis: [{ ...contact, mail: null }] }, 'crisis.0'],
    [{ pageAfterMinutes: MIN_PAGE_MINUTES - 1 }, 'pageAfterMinutes'],
    [{ pageAfterMinutes: MAX_PAGE_MINUTES + 1 }, 'pageAfterMinutes'],
    [{ pageAfterMinutes: 2.5 }, 'pageAfterMinutes'],
    [{ reasons: [] }, 'reasons'],
    [{ reasons: ['Sleep', ''] }, 'reasons.1'],
    [{ reasons: Array(MAX_REASONS + 1).fill('Sleep') }, 'reasons'],
    [{ revision: -1 }, 'revision'],
    [{ revision: 0.5 }, 'revision'],
    [{ revision: '0' }, 'revision'],
  ])('with %j is at fault in %s', (faulty, path) => {
    expect(faults(officeSettingsChangeSchema, { ...change, ...faulty })).toEqual([path])
  })

  test('without anybody for a crisis says that one is required', () => {
    const issue = officeSettingsChangeSchema.safeParse({ ...change, crisis: [] }).error?.issues[0]
    expect(issue?.message).toBe('required')
  })

  test.each(['examples', 'programId', '__proto__'])('that brings its own %s is refused', (key) => {
    expect(officeSettingsChangeSchema.safeParse(withKey(change, key)).success).toBe(false)
  })
})
