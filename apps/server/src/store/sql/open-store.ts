/** Opens the store: on a PostgreSQL server, or in a folder of this machine. Throws CannotOpenStore when a person must mend something. */
import type { Store } from '../store.ts'
import type { StoreFailure } from '../store-failure.ts'
import { openEmbeddedStore } from './open-embedded.ts'
import { openPostgresStore } from './open-postgres.ts'

/** `onError` hears of faults beside any request; the store goes on by itself. */
export function openStore(
  where: { url: string } | { folder: string },
  onError: (failure: StoreFailure) => void,
): Promise<Store> {
  return 'url' in where
    ? openPostgresStore({ url: where.url, onError })
    : openEmbeddedStore({ folder: where.folder, onError })
}
