/** What the bench asks of a page: to take a seat with sound and picture, sealed or not, and to say how long things took. Part of no bundle. */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { MediaSource } from '@hearth/protocol/roles'
import { type GivenKey, MeasuredSeat } from './measured-seat.ts'
import { type SealingTimes, timeSealing } from './sealing.ts'
import type { Missing, Watched } from './watched.ts'

export type { GivenKey, Missing, SealingTimes }

/** A key of null: not sealed. */
export interface SeatTaken {
  token: MediaToken
  key: GivenKey | null
}

declare global {
  var measured: MeasuredPage | undefined
}

/** Moments are milliseconds since the epoch, by the clock that all pages of a machine share. */
export class MeasuredPage {
  #seat: MeasuredSeat | null = null
  #watched: Watched | null = null

  async join({ token, key }: SeatTaken): Promise<void> {
    this.#seat = new MeasuredSeat(key)
    await this.#seat.join(token)
  }

  /** Of somebody who shows their picture already: milliseconds from nothing at all to that picture. */
  async joinAndSee({ token, key }: SeatTaken): Promise<number> {
    const start = Date.now()
    this.#seat = new MeasuredSeat(key)
    this.#seat.expectPicture()
    await this.#seat.join(token)
    return (await this.#seat.picture) - start
  }

  async leave(): Promise<void> {
    await this.#seat?.leave()
    this.#seat = null
  }

  expectPicture(): void {
    this.#taken.expectPicture()
  }

  /** The moment of the first picture since. */
  picture(): Promise<number> {
    return this.#taken.picture
  }

  /** The moment of asking, as a click would. */
  async turnOn(source: MediaSource): Promise<number> {
    const at = Date.now()
    await this.#taken.turnOn(source)
    return at
  }

  takeBack(source: MediaSource): Promise<void> {
    return this.#taken.takeBack(source)
  }

  takes(others: number): boolean {
    const { seen, heard } = this.#taken.taken
    return seen === others && heard === others
  }

  watch(): void {
    this.#watched = this.#taken.watch()
  }

  async missing(): Promise<Missing> {
    if (this.#watched === null) throw new Error('nothing is watched')
    return this.#watched.end()
  }

  /** At this moment the key can be opened with. */
  async offer([epoch, key]: GivenKey, at: number): Promise<void> {
    await until(at)
    await this.#taken.keys?.offer(epoch, Uint8Array.from(key))
  }

  /** At this moment it is sent with. */
  async use(epoch: number, at: number): Promise<void> {
    await until(at)
    this.#taken.keys?.use(epoch)
  }

  timeSealing(rounds: number): Promise<SealingTimes> {
    return timeSealing(rounds)
  }

  get #taken(): MeasuredSeat {
    if (this.#seat === null) throw new Error('nobody sits here')
    return this.#seat
  }
}

const until = (at: number) => new Promise((resolve) => setTimeout(resolve, at - Date.now()))

globalThis.measured = new MeasuredPage()
