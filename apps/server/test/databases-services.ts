/** Where the services of the server's tests are, and which were left out by name. Reads the test environment. */

const without = (process.env.HEARTH_TEST_WITHOUT ?? '').split(',').map((name) => name.trim())

/** `HEARTH_TEST_WITHOUT=postgres,redis` leaves parts out. */
export const isLeftOut = (service: 'postgres' | 'redis'): boolean => without.includes(service)

/** A server on which tests may create and drop databases, as a superuser. */
export const postgresUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Tests keep to keys of their own namespace on it. */
export const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'

/** The same PostgreSQL server, another database. Its commits do not wait for the disk: no test stops PostgreSQL. */
export function postgresUrlOf(database: string): string {
  const url = new URL(postgresUrl)
  url.pathname = `/${database}`
  url.searchParams.set('options', '-c synchronous_commit=off')
  return url.href
}
