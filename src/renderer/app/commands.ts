/** Commands of the native menu and the keyboard: actions whose names and keys are known everywhere. */
import type { AppCommand } from '../hosts/host';
import { runAction, useAction } from './actions';

/** Carries out a command by the handler that was added last; false when nobody on screen can. */
export function runCommand(command: AppCommand): boolean {
  return runAction(command);
}

/** Carries out `command` by `handler` while the component is on screen; null: it cannot just now. */
export function useCommand(command: AppCommand, handler: (() => void) | null): void {
  useAction(handler === null ? null : { id: command, run: handler });
}
