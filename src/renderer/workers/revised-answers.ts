/** Answers of a worker that says when it knows more, as a hook: the last one stays until the next is there. */
import { useEffect, useState } from 'react';
import { reportFailure } from '../app/failures';
import { KnownAnswers } from './known-answers';

/** Asks a question, named by its key, anew with each revision; undefined until it was answered once. */
export type UseRevised<Service> = <T>(
  key: string,
  revision: number,
  ask: (service: Service) => Promise<T>,
) => T | undefined;

/** Returns the hook for the questions that one service answers; what it cannot answer is told by `onFailed`. */
export function revisedAnswers<Service>(
  service: () => Service,
  onFailed: (error: unknown) => void = reportFailure,
): UseRevised<Service> {
  const known = new KnownAnswers();

  return function useRevised<T>(key: string, revision: number, ask: (service: Service) => Promise<T>) {
    const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
    useEffect(() => {
      if (known.get(key)?.revision === revision) return;
      let isCurrent = true;
      const remember = known.ask(key, revision);
      ask(service()).then((value) => {
        remember(value);
        if (isCurrent) setAnswer({ key, value });
      }, onFailed);
      return () => {
        isCurrent = false;
      };
    }, [key, revision]);
    const last = known.get(key);
    if (last !== undefined) return last.value as T;
    return answer?.key === key ? answer.value : undefined;
  };
}
