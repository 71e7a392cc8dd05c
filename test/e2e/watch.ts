/** Listens to a window for what no test may see: errors, breaches of the content policy, requests to the outside. */
import type { BrowserContext, Page } from '@playwright/test';

/** Reports what a page of the context complains of, and requests to anywhere but `home`. */
export async function watch(
  context: BrowserContext,
  home: string,
  report: (complaint: string) => void,
): Promise<void> {
  // Not every breach is written to the console: one by eval is only an event.
  await context.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
      },
    );
  });
  const listen = (page: Page) => {
    page.on('pageerror', (error) => report(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => report('the page crashed'));
    page.on('console', (message) => {
      if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
    });
  };
  for (const page of context.pages()) listen(page);
  context.on('page', listen);
  context.on('request', (request) => {
    const address = request.url();
    if (address.startsWith(home) || /^(?:blob|data|about):/u.test(address)) return;
    report(`request to the outside: ${address}`);
  });
}
