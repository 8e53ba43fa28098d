/** The ring of keys as LiveKit's worker comes to know it: by what is told at once, and by what is posted anew. */
import { KeyProviderEvent } from 'livekit-client'
import { beforeEach, describe, expect, test } from 'vitest'
import { RoomKeyProvider } from './room-key-provider.ts'

const key = (byte: number) => new Uint8Array(32).fill(byte)
const held = (...epochs: number[]) => new Map(epochs.map((epoch) => [epoch, key(epoch)]))

let keys: RoomKeyProvider
/** What LiveKit was told, in order: "5" was put into the ring at 5, "5 current" is sent with from now on. */
let told: string[]

beforeEach(() => {
  keys = new RoomKeyProvider()
  told = []
  keys.on(KeyProviderEvent.SetKey, ({ keyIndex }, current) =>
    told.push(`${keyIndex}${current ? ' current' : ''}`),
  )
})

/** What LiveKit posts at every connection, by the places it asks for. */
function postedAnew() {
  const current = keys.getLatestManuallySetKeyIndex()
  return keys.getKeys().map(({ keyIndex }) => `${keyIndex}${keyIndex === current ? ' current' : ''}`)
}

/** The browser has taken the keys in. */
const takenIn = () => new Promise((done) => setTimeout(done, 20))

describe('a key that is offered', () => {
  test('is put where its epoch belongs, and is not sent with', async () => {
    await keys.offer(21, key(1))
    expect(told).toEqual(['5'])
    expect(keys.used).toBeNull()
    expect(postedAnew()).toEqual(['5'])
  })

  test('cannot be read out again', async () => {
    await keys.offer(21, key(1))
    expect(keys.getKeys()[0]?.key.extractable).toBe(false)
  })

  test('is put there once, however often it is offered', async () => {
    await Promise.all([keys.offer(5, key(1)), keys.offer(5, key(1))])
    await keys.offer(5, key(1))
    expect(told).toEqual(['5'])
  })
})

describe('the key in use', () => {
  test('is told, and is the current one in all that is posted anew; a later offer changes nothing of it', async () => {
    await keys.offer(5, key(1))
    keys.use(5)
    await keys.offer(6, key(2))
    expect(told).toEqual(['5', '5 current', '6'])
    expect(keys.used).toBe(5)
    expect(postedAnew()).toEqual(['5 current', '6'])
  })

  test('stays while the next one is not here yet, which is used as soon as it is', async () => {
    await keys.offer(5, key(1))
    keys.use(5)
    keys.use(6)
    expect(keys.used).toBe(5)
    await keys.offer(6, key(2))
    expect(keys.used).toBe(6)
    expect(told).toEqual(['5', '5 current', '6', '6 current'])
    expect(postedAnew()).toEqual(['5', '6 current'])
  })

  test('is told once while nothing changes', async () => {
    keys.follow({ held: held(5), sending: 5 })
    await takenIn()
    keys.follow({ held: held(5), sending: 5 })
    await takenIn()
    expect(told).toEqual(['5', '5 current'])
  })

  test('gone with no other, there is none: not even in what is posted anew', async () => {
    keys.follow({ held: held(5, 6), sending: 5 })
    await takenIn()
    keys.follow({ held: held(6), sending: null })
    expect(keys.used).toBeNull()
    expect(postedAnew()).toEqual(['6'])
  })
})

describe('what is forgotten', () => {
  test('no longer held: another key, which nobody has, takes its place', async () => {
    keys.follow({ held: held(5, 6), sending: 6 })
    await takenIn()
    const [before] = keys.getKeys()
    const put: unknown[] = []
    keys.on(KeyProviderEvent.SetKey, ({ key: given }) => put.push(given))
    keys.follow({ held: held(6), sending: 6 })
    await takenIn()
    expect(told.slice(-1)).toEqual(['5'])
    expect(put).toHaveLength(1)
    expect(put).not.toContain(before?.key)
    expect(postedAnew()).toEqual(['6 current'])
  })

  test('older than sixteen epochs: also where no later one has its place', async () => {
    await keys.offer(3, key(1))
    await keys.offer(5, key(2))
    keys.use(5)
    await keys.offer(20, key(3))
    await takenIn()
    expect(postedAnew()).toEqual(['5 current', '4'])
    expect(told).toEqual(['3', '5', '5 current', '3', '4'])
  })

  test('a late one of long ago is not taken', async () => {
    await keys.offer(40, key(1))
    await keys.offer(24, key(2))
    expect(told).toEqual(['8'])
  })

  test('a later epoch in the same place has it at once, whichever the browser takes in first', async () => {
    await Promise.all([keys.offer(5, key(1)), keys.offer(21, key(2))])
    keys.use(5)
    expect(keys.used).toBeNull()
    keys.use(21)
    expect(told).toEqual(['5', '5 current'])
    expect(keys.getKeys()).toHaveLength(1)
  })
})
