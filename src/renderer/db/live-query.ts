/** Answers of the library that stay up to date: a query runs again whenever something it has read changes. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

type Answer<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Returns the answer of `query`, undefined until the first one is there; after a change of `deps` the one before stays
 * until there is another. A query is asked once for it: none runs for nothing while a view is being drawn. Throws what
 * the query throws.
 */
export function useLiveQuery<T>(query: () => Promise<T> | T, deps: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) =>
        setAnswer((last) =>
          last !== null && 'value' in last && Object.is(last.value, value) ? last : { value },
        ),
      error: (error: unknown) => setAnswer({ error }),
    });
    return () => subscription.unsubscribe();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the query depends on
  }, deps);
  if (answer === null) return undefined;
  if ('error' in answer) throw answer.error;
  return answer.value;
}
