/** Tells the local server that a window is open, so that it stops when the last one closes. */

/** Milliseconds between attempts are the server's choice; after this many in vain it is gone for good. */
const attempts = 20;

/**
 * Keeps one connection to the server open while any window of this profile lives. One for all: a browser keeps only
 * six connections to a host, so the windows take turns, and the next one steps in when the holder closes.
 */
export function keepServerCompany(): void {
  const hold = () =>
    new Promise<void>((resolve) => {
      const connection = new EventSource('/~/window');
      let failures = 0;
      const leave = () => {
        connection.close();
        resolve();
      };
      connection.addEventListener('open', () => {
        failures = 0;
      });
      connection.addEventListener('goodbye', leave);
      connection.addEventListener('error', () => {
        failures++;
        if (connection.readyState === EventSource.CLOSED || failures > attempts) leave();
      });
    });
  navigator.locks.request('broadsheet.window', hold).catch(() => undefined);
}
