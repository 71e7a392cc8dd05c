/** What the page may not do: everything but read its own files and speak to main. */
import type { App, Event, Session, WebContents } from 'electron';
import { isOfPage, isSamePage, type PageOrigin } from './origin';

/** True for what the page may load: its own files, what it made itself, and the dev server while developing. */
export function mayLoad(page: PageOrigin, url: string): boolean {
  if (isOfPage(page, url)) return true;
  if (url.startsWith('blob:')) return isOfPage(page, url.slice('blob:'.length));
  if (url.startsWith('data:')) return true;
  if (!page.isDevelopment) return false;
  return url.startsWith('devtools:') || isOfPage({ ...page, origin: page.origin.replace('http', 'ws') }, url);
}

/** Denies every permission, every device, every download and every request to a network. */
export function lockSession(session: Session, page: PageOrigin): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  // No filter: a pattern would leave out the schemes it cannot name.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(page, details.url) }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps whatever shows a page, now or later, on its page and without windows or webviews of its own. */
export function lockContents(contents: WebContents, page: PageOrigin): void {
  const stay = (event: Event, url: string): void => {
    if (!isSamePage(page, url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    // The page has no frames: only the main one may load, and only the page.
    if (!event.isMainFrame) event.preventDefault();
    else stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Applies `lockContents` to every contents the app ever makes. */
export function lockAllContents(app: Pick<App, 'on'>, page: PageOrigin): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, page));
}

/**
 * Switches off what Chromium does of its own accord over the network; must run before the app is ready. Names resolve
 * to nothing, so that even a request no handler sees goes nowhere.
 */
export function lockNetwork(commandLine: App['commandLine'], page: PageOrigin): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  const rules = page.isDevelopment
    ? 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
    : 'MAP * ~NOTFOUND';
  commandLine.appendSwitch('host-resolver-rules', rules);
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}
