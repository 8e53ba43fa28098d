import { describe, expect, test } from 'vitest'
import { looksAlike, nameSchema, pronounsSchema } from '../src/names.ts'

describe('names that look alike', () => {
  test.each([
    ['Fay Okafor', 'Fаy Okafor', 'a Cyrillic а'],
    ['Fay Okafor', 'Fay Okafor.', 'a dot at the end'],
    ['Fay Okafor', 'FAY  OKAFOR', 'capitals and a space'],
    ['Fay Okafor', 'Ｆａｙ Ｏｋａｆｏｒ', 'wide letters'],
    ['Fay Okafor', 'Fay\u200d Okafor', 'a character that shows nothing'],
    ['Fay Okafor', 'Fay 0kafor', 'a zero'],
    ['Ilya', 'llya', 'a small l'],
    ['Marta', 'rnarta', 'r and n for m'],
    ['Zoë', 'Zoё', 'a Cyrillic ё'],
    ['Björn', 'Bjӧrn', 'a Cyrillic ӧ'],
    ['🌻', '🌻', 'the same picture'],
  ])('%s and %s: %s', (name, other) => {
    expect(looksAlike(name, other)).toBe(true)
    expect(looksAlike(other, name)).toBe(true)
  })

  test.each([
    ['Ana', 'Anna'],
    ['Ana', 'Aná'],
    ['Li', 'Lu'],
    ['🌻', '🌵'],
    ['سارة', 'دانا'],
  ])('%s and %s are told apart', (name, other) => {
    expect(looksAlike(name, other)).toBe(false)
  })
})

describe('what a person may be called', () => {
  const faultOf = (name: string) => nameSchema.safeParse(name).error?.issues[0]?.message ?? null

  test.each([
    'Fay · facilitator',
    'Co-Facilitator Fay',
    'fаcilitator',
    'f a c i l i t a t o r',
    'Moderator 2',
    'Fac1litator',
    'Facilltator',
    'Adm1n',
    'Admin',
    'Advisor Lee',
    'The Wellness Office',
    'HEARTH',
  ])('not the name of a role: %s', (name) => {
    expect(faultOf(name)).toBe('role-word')
  })

  test.each([
    'Ana',
    'Nguyễn Thị Ngọc',
    'สมศรี',
    'প্রিয়াংশু',
    'שָׁרוֹן',
    'Hearthstone',
    'Badminton',
    'محمّد',
    'སྒྲོལ་མ',
    'မို့မို့',
    '🌻',
  ])('any other name: %s', (name) => {
    expect(faultOf(name)).toBeNull()
  })

  test('pronouns are none either, and may be missing', () => {
    const faults = ['facilitator', 'she/her', ''].map((one) => pronounsSchema.safeParse(one).success)
    expect(faults).toEqual([false, true, true])
  })

  test('no pile of marks', () => {
    expect(faultOf(`A${'\u0316'.repeat(3)}na`)).toBe('too-many-marks')
    expect(faultOf(`A${'\u0316'.repeat(2)}na`)).toBeNull()
    expect(faultOf('A\u0316\u0316\u200d\u0316\u0316na')).toBe('too-many-marks')
  })
})
