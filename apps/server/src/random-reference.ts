/** Makes the five digits by which people speak of a referral; never beginning with 0, which is lost in speech. Only doors call it. */
import { randomInt } from 'node:crypto'

export const randomReference = (): string => String(randomInt(10_000, 100_000))
