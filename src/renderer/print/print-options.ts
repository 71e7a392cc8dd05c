/** What is printed, and on what: kept for the next time. */
import { z } from '../hosts/zod';

export const papers = ['a4', 'letter'] as const;

/** Bounds of the text's size in points. */
export const pointBounds = { min: 8, max: 16, step: 0.5 } as const;

export const printOptionsSchema = z.object({
  paper: z.enum(papers).catch('a4'),
  points: z.number().min(pointBounds.min).max(pointBounds.max).catch(10.5),
  highlights: z.boolean().catch(true),
  notes: z.boolean().catch(true),
  facts: z.boolean().catch(true),
  tags: z.boolean().catch(true),
});

export type PrintOptions = Readonly<z.infer<typeof printOptionsSchema>>;

export const usualPrintOptions: PrintOptions = printOptionsSchema.parse({});
