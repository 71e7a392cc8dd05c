/** The windows that are open: each keeps one answer of the server open for as long as its page lives. */
import type { ServerResponse } from 'node:http';

export interface OpenWindows {
  /** Takes a page's connection; it counts as an open window until it closes. */
  connect(response: ServerResponse): void;
  count(): number;
  /** Tells all windows that the server stops, and lets go of them. */
  sayGoodbye(): void;
}

/** Returns an empty set of windows; `changed` is called with their number whenever one comes or goes. */
export function trackWindows(changed: (count: number) => void): OpenWindows {
  const open = new Set<ServerResponse>();
  return {
    connect(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      // Asks the page to come back soon when the line breaks, and makes the headers leave at once.
      response.write('retry: 500\n\n');
      open.add(response);
      response.once('close', () => {
        if (open.delete(response)) changed(open.size);
      });
      changed(open.size);
    },
    count: () => open.size,
    sayGoodbye() {
      for (const response of open) response.end('event: goodbye\ndata: \n\n');
      open.clear();
    },
  };
}
