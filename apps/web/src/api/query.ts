/** Reads for staff pages through TanStack Query, where a refusal must be thrown to be seen. Not for arrival or the room. */
import {
  type InfiniteData,
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type { ApiAnswer, ApiRefusal } from './request.ts'

/** Retries what may heal by itself; whoever reads is told meanwhile that it takes longer. */
const RETRIES = 2
const HEALS = new Set<ApiRefusal['code']>(['offline', 'no-answer', 'temporarily-unavailable'])

export class RefusedError extends Error {
  readonly refusal: ApiRefusal
  constructor(refusal: ApiRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A browser's idea of being offline is not trusted: asking is how one finds out.
      networkMode: 'always',
      retry: (failures, error) =>
        failures < RETRIES && error instanceof RefusedError && HEALS.has(error.refusal.code),
    },
  },
})

export type Answered<T> = UseQueryResult<T, RefusedError>

/** For what changes while somebody looks at it, in milliseconds. */
export const LOOK_AGAIN_MS = 30_000

/**
 * What `ask` answers, kept under `key` and asked afresh when somebody comes back to the page; `every` so many
 * milliseconds besides, while the page is seen.
 */
export function useAnswer<T>(
  key: readonly string[],
  ask: () => Promise<ApiAnswer<T>>,
  every: number | false = false,
): Answered<T> {
  const queryFn = () => valueIn(ask())
  return useQuery<T, RefusedError>({ queryKey: key, queryFn, refetchInterval: every }, queryClient)
}

/** As `useAnswer`, for what comes in pages, each of which says where the next begins. */
export function usePages<T extends { next: string | null }>(
  key: readonly string[],
  ask: (from: string | null) => Promise<ApiAnswer<T>>,
) {
  return useInfiniteQuery<T, RefusedError, T[], readonly string[], string | null>(
    {
      queryKey: key,
      queryFn: ({ pageParam }) => valueIn(ask(pageParam)),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      select: ({ pages }: InfiniteData<T, string | null>) => pages,
    },
    queryClient,
  )
}

async function valueIn<T>(asked: Promise<ApiAnswer<T>>): Promise<T> {
  const answer = await asked
  if (!answer.ok) throw new RefusedError(answer)
  return answer.value
}
