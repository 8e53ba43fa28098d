/** Bodies of HTTP requests: taken exactly, with the fault of each field by its path. */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { arrivalRequestSchema } from '../src/http/invitations.ts'
import { asPersonSchema } from '../src/http/rooms.ts'
import { newSessionSchema } from '../src/http/sessions.ts'
import { signInRequestSchema, signInSchema } from '../src/http/staff.ts'
import {
  MAX_CAPACITY,
  MAX_FACILITATORS,
  MAX_MINUTES,
  MAX_NAME,
  MAX_PRONOUNS,
  MAX_SITE_NAME,
  MAX_TITLE,
  MIN_CAPACITY,
  MIN_MINUTES,
} from '../src/limits.ts'

const ID = 'abcdefghijklmnopqrstuv'

/** Paths of the fields at fault, in order. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map((issue) => issue.path.join('.')) ?? []
/** "path: message" of the first fault. */
function firstFault(schema: z.ZodType, value: unknown): string {
  const issue = schema.safeParse(value).error?.issues[0]
  return issue === undefined ? 'none' : `${issue.path.join('.')}: ${issue.message}`
}

describe('an arrival', () => {
  const ana = { name: 'Ana', pronouns: 'she/her', place: 'own-device', captions: false, agreed: true }

  test('is taken, with texts mended', () => {
    expect(arrivalRequestSchema.parse({ ...ana, name: ' Ana ', pronouns: ' ' })).toStrictEqual({
      ...ana,
      pronouns: '',
    })
    expect(arrivalRequestSchema.parse({ ...ana, place: 'in-the-room' })).toMatchObject({
      place: 'in-the-room',
    })
  })

  test.each([
    [{ name: ' ' }, 'name: required'],
    [{ name: 'a'.repeat(MAX_NAME + 1) }, 'name: too-long'],
    [{ name: 'a'.repeat(20_000) }, 'name: too-long'],
    [{ name: 'A\u202en' }, 'name: unseen-characters'],
    [{ pronouns: 'a'.repeat(MAX_PRONOUNS + 1) }, 'pronouns: too-long'],
    [{ pronouns: 'a'.repeat(20_000) }, 'pronouns: too-long'],
    [{ pronouns: 'a\u200bb' }, 'pronouns: unseen-characters'],
  ])('with %j says %s', (change, fault) => {
    expect(firstFault(arrivalRequestSchema, { ...ana, ...change })).toBe(fault)
  })

  test.each([{ agreed: false }, { agreed: 'true' }, { agreed: 1 }, { agreed: undefined }])(
    'without the agreement (%j) is refused',
    (change) => {
      expect(faults(arrivalRequestSchema, { ...ana, ...change })).toEqual(['agreed'])
    },
  )

  test('from nowhere is refused', () => {
    expect(faults(arrivalRequestSchema, { ...ana, place: 'moon' })).toEqual(['place'])
    expect(faults(arrivalRequestSchema, { ...ana, place: undefined })).toEqual(['place'])
  })

  test.each(['role', 'personId', 'staffId', 'admission', '__proto__', 'constructor'])(
    'that brings its own %s is refused',
    (key) => {
      const body: unknown = JSON.parse(`${JSON.stringify(ana).slice(0, -1)},"${key}":"facilitator"}`)
      expect(arrivalRequestSchema.safeParse(body).success).toBe(false)
    },
  )

  test('that is wrong everywhere says so of every field at once', () => {
    expect(faults(arrivalRequestSchema, {})).toEqual(['name', 'pronouns', 'place', 'captions', 'agreed'])
    expect(arrivalRequestSchema.safeParse(null).success).toBe(false)
  })
})

describe('a new session', () => {
  const online = {
    groupId: ID,
    title: 'Rounds at noon',
    startsAt: Date.UTC(2030, 0, 7, 12),
    minutes: 60,
    format: 'online',
    siteName: null,
    capacity: 14,
    facilitatorIds: [],
    guideId: null,
  }
  const hybrid = { ...online, format: 'hybrid', siteName: 'Library 2' }

  test.each([online, hybrid, { ...online, facilitatorIds: [ID] }, { ...online, guideId: ID }])(
    'is taken',
    (body) => {
      expect(newSessionSchema.parse(body)).toStrictEqual(body)
    },
  )

  test.each([
    [{ title: '' }, 'title'],
    [{ title: 'a'.repeat(MAX_TITLE + 1) }, 'title'],
    [{ groupId: 'first-years' }, 'groupId'],
    [{ startsAt: -1 }, 'startsAt'],
    [{ startsAt: 1.5 }, 'startsAt'],
    [{ startsAt: Number.NaN }, 'startsAt'],
    [{ startsAt: 8.64e15 + 2 }, 'startsAt'],
    [{ startsAt: '2030-01-07T12:00' }, 'startsAt'],
    [{ minutes: MIN_MINUTES - 1 }, 'minutes'],
    [{ minutes: MAX_MINUTES + 1 }, 'minutes'],
    [{ capacity: MIN_CAPACITY - 1 }, 'capacity'],
    [{ capacity: MAX_CAPACITY + 1 }, 'capacity'],
    [{ format: 'outdoors' }, 'format'],
    [{ siteName: 'Library 2' }, 'siteName'],
    [{ facilitatorIds: ['Jo'] }, 'facilitatorIds.0'],
    [{ facilitatorIds: Array(MAX_FACILITATORS).fill(ID) }, 'facilitatorIds'],
    [{ facilitatorIds: ID }, 'facilitatorIds'],
    [{ guideId: 'first-session' }, 'guideId'],
    [{ guideId: undefined }, 'guideId'],
  ])('with %j is at fault in %s', (change, path) => {
    expect(new Set(faults(newSessionSchema, { ...online, ...change }))).toEqual(new Set([path]))
  })

  test('that is hybrid says where', () => {
    expect(firstFault(newSessionSchema, { ...hybrid, siteName: null })).toBe('siteName: required')
    expect(firstFault(newSessionSchema, { ...hybrid, siteName: ' ' })).toBe('siteName: required')
    expect(firstFault(newSessionSchema, { ...hybrid, siteName: 'a'.repeat(MAX_SITE_NAME + 1) })).toBe(
      'siteName: too-long',
    )
  })

  test.each(['phase', 'invitationCode', 'ownerId', '__proto__'])(
    'that brings its own %s is refused',
    (key) => {
      const body: unknown = JSON.parse(`${JSON.stringify(online).slice(0, -1)},"${key}":"x"}`)
      expect(newSessionSchema.safeParse(body).success).toBe(false)
    },
  )
})

describe('signing in', () => {
  test('asks by address', () => {
    expect(signInRequestSchema.parse({ email: ' Fay@Example.org' })).toStrictEqual({
      email: 'fay@example.org',
    })
    expect(faults(signInRequestSchema, { email: 'fay' })).toEqual(['email'])
    expect(signInRequestSchema.safeParse({ email: 'fay@example.org', role: 'admin' }).success).toBe(false)
  })

  test('is by token, or by address and six digits', () => {
    const byDigits = { email: 'fay@example.org', digits: '012345' }
    expect(signInSchema.parse({ token: ID })).toStrictEqual({ token: ID })
    expect(signInSchema.parse(byDigits)).toStrictEqual(byDigits)
  })

  test.each([
    {},
    null,
    { token: 'short' },
    { email: 'fay@example.org' },
    { digits: '012345' },
    { email: 'fay@example.org', digits: '12345' },
    { email: 'fay@example.org', digits: '1234567' },
    { email: 'fay@example.org', digits: 123456 },
    { email: 'fay@example.org', digits: '１２３４５６' },
    { email: 'fay@example.org', digits: '012345\n' },
    { token: ID, email: 'fay@example.org', digits: '012345' },
    { token: [ID] },
  ])('%j is neither', (body) => {
    expect(signInSchema.safeParse(body).success).toBe(false)
  })
})

describe('as a person', () => {
  test('names the person and nothing else', () => {
    expect(asPersonSchema.parse({ personId: ID })).toStrictEqual({ personId: ID })
    expect(asPersonSchema.safeParse({ personId: 'Ana' }).success).toBe(false)
    expect(asPersonSchema.safeParse({ personId: ID, role: 'facilitator' }).success).toBe(false)
    expect(asPersonSchema.safeParse({}).success).toBe(false)
  })
})
