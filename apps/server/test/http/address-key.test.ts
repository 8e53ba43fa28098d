import { describe, expect, it } from 'vitest'
import { addressKey, isLoopback } from '../../src/http/address-key.ts'

describe('what an address counts as', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['2001:0DB8::1:2:3:4:5', '2001:db8:0:1'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('given %s, is %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.127.0.1', false],
    ['127.0.0.1.example', false],
    ['198.51.100.7', false],
    [undefined, false],
  ])('given %s, is of this machine: %s', (address, here) => {
    expect(isLoopback(address)).toBe(here)
  })
})
