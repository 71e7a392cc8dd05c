/** Commands: whoever can carry one out says so while it is on screen; keys and menus call them by name. */
import { useEffect, useRef } from 'react';
import type { AppCommand, Host } from '../hosts/host';
import { commandOf } from './keymap';

type Handler = () => void;

const handlers = new Map<AppCommand, Handler[]>();

/** Carries out a command by the handler that was added last; false when nobody on screen can. */
export function runCommand(command: AppCommand): boolean {
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** Whether somebody on screen can carry out the command now. */
export function canRun(command: AppCommand): boolean {
  return (handlers.get(command)?.length ?? 0) > 0;
}

/** Carries out `command` by `handler` while the component is on screen; null: it cannot just now. */
export function useCommand(command: AppCommand, handler: Handler | null): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const isAble = handler !== null;
  useEffect(() => {
    if (!isAble) return;
    const run = () => latest.current?.();
    const stack = handlers.get(command) ?? [];
    handlers.set(command, [...stack, run]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((entry) => entry !== run),
      );
    };
  }, [command, isAble]);
}

/** Listens to the keyboard of the whole window; returns how to stop. */
export function listenToKeys(platform: Host['platform']): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    // A field that filters a list sends its keys on to the list: they are still what is typed.
    const isTyping = isTextTarget(event.target) || isTextTarget(document.activeElement);
    const command = commandOf(event, platform, isTyping);
    if (command === null || !canRun(command)) return;
    // Behind an open dialog the window stands still.
    if (document.querySelector('[data-modal]') !== null) return;
    event.preventDefault();
    runCommand(command);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'range', 'button', 'submit', 'file'].includes(target.type)
  );
}
