/**
 * zod for the window. By itself it compiles its checks with `new Function`, and tries at the first schema whether it
 * may: the content policy forbids that, and would count the attempt as a breach.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
