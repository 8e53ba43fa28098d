/** First names for simulated people, from many places; some say their pronouns. */

export interface Named {
  name: string
  /** Empty: says none. */
  pronouns: string
}

const SHE = 'she/her'
const HE = 'he/him'
const THEY = 'they/them'

export const NAMES: readonly Named[] = (
  [
    ['Ana', SHE],
    ['Ben', ''],
    ['Chidi', HE],
    ['Dara', THEY],
    ['Eli', ''],
    ['Gus', HE],
    ['Hana', SHE],
    ['Imani', ''],
    ['Kofi', ''],
    ['Leila', SHE],
    ['Mateo', HE],
    ['Nour', THEY],
    ['Oona', ''],
    ['Priya', SHE],
    ['Quentin', ''],
    ['Rosalind', ''],
    ['Sami', THEY],
    ['Tove', SHE],
    ['Udo', ''],
    ['Valentina', SHE],
    ['Wen', ''],
    ['Ximena', ''],
    ['Yusuf', HE],
    ['Zofia', SHE],
    ['Amara', ''],
    ['Bao', HE],
    ['Carmen', ''],
    ['Dimitri', ''],
    ['Esther', SHE],
    ['Farid', HE],
    ['Greta', ''],
    ['Hugo', ''],
    ['Ines', SHE],
    ['Jamal', HE],
    ['Keiko', ''],
    ['Luca', THEY],
    ['Maren', ''],
    ['Noah', HE],
    ['Olga', ''],
    ['Pilar', SHE],
    ['Rafael', ''],
    ['Sunniva', SHE],
    ['Tomas', ''],
    ['Uma', SHE],
    ['Viktor', HE],
    ['Wanjiru', ''],
    ['Yara', SHE],
    ['Zeno', ''],
  ] as const
).map(([name, pronouns]) => ({ name, pronouns }))
