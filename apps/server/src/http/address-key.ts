/** What an address counts as: IPv4 as it is, IPv6 by its first 64 bits, which one household or phone has to itself. */
import { isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i

/** An IPv4 address that came in over IPv6, without its prefix. */
const plainAddress = (address: string): string => address.replace(MAPPED, '')

export function addressKey(address: string): string {
  const plain = plainAddress(address)
  if (!isIPv6(plain)) return plain
  const [left = '', right] = plain.split('::')
  const groups = left === '' ? [] : left.split(':')
  const missing = right === undefined ? 0 : 8 - groups.length - right.split(':').filter(Boolean).length
  const filled = [...groups, ...Array<string>(missing).fill('0'), ...(right?.split(':') ?? [])]
  return filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')
}

export const isLoopback = (address: string | undefined): boolean => {
  const plain = plainAddress(address ?? '')
  return plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain)
}
