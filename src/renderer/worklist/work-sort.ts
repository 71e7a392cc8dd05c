/** In which order the worklist is gone along: kept over restarts, the same in the list and on the way. */
import type { WorkSort } from '../db/worklist';
import { z } from '../hosts/zod';
import { readStored, useStoredState } from '../ui/kept-state';

/** 'confidence': least sure first; 'quality': worst text first; 'page': as the reader reads. */
export const workSorts = ['confidence', 'quality', 'page'] as const satisfies readonly WorkSort[];

export interface WorkOrder {
  readonly sort: WorkSort;
  readonly descending: boolean;
}

const schema = z.object({ sort: z.enum(workSorts), descending: z.boolean() });
const key = 'order of the worklist';
const leastSureFirst: WorkOrder = { sort: 'confidence', descending: false };

/** The order, and how to change it. */
export function useWorkSort(): readonly [WorkOrder, (order: WorkOrder) => void] {
  return useStoredState(key, schema, leastSureFirst);
}

/** The order as it is kept now. */
export function currentWorkSort(): WorkOrder {
  return readStored(key, schema, leastSureFirst);
}
