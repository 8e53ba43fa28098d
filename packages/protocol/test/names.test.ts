import { describe, expect, test } from 'vitest'
import { looksAlike, nameSchema } from '../src/names.ts'

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
    'Admin',
    'Advisor Lee',
    'The Wellness Office',
    'HEARTH',
  ])('not the name of a role: %s', (name) => {
    expect(faultOf(name)).toBe('role-word')
  })

  test.each(['Ana', 'Nguyễn Thị Ngọc', 'สมศรี', 'প্রিয়াংশু', 'שָׁרוֹן', 'Hearthstone', 'Badminton', 'محمّد', '🌻'])(
    'any other name: %s',
    (name) => {
      expect(faultOf(name)).toBeNull()
    },
  )

  test('no pile of marks', () => {
    expect(faultOf(`A${'\u0316'.repeat(3)}na`)).toBe('too-many-marks')
    expect(faultOf(`A${'\u0316'.repeat(2)}na`)).toBeNull()
  })
})
