/** Answers the window's calls: only our page's main frame, only requests that fit their schema, failures as values. */
import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { type Answer, type CallName, type Calls, channelOf } from '../preload/contract';
import { detailOf, reasonOf } from './files/file-error';
import { isOfPage, type PageOrigin } from './origin';
import { requestSchemas } from './requests';

/** One function a call: takes the checked request, returns the response or throws (`FileError` where it can tell). */
export type Handlers = {
  readonly [N in CallName]: (request: Calls[N]['request']) => Promise<Calls[N]['response']>;
};

/** What is asked of the sender of a call. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

/** True when a call comes from the main frame of our window, and that frame shows our page. */
export function isTrusted(
  sender: Sender,
  window: { readonly webContents: { readonly id: number; readonly mainFrame: WebFrameMain } } | null,
  page: PageOrigin,
): boolean {
  const { senderFrame } = sender;
  return (
    window !== null &&
    senderFrame !== null &&
    sender.sender.id === window.webContents.id &&
    // The objects for one frame need not be the same one; the frame's place in the window is.
    senderFrame.frameTreeNodeId === window.webContents.mainFrame.frameTreeNodeId &&
    isOfPage(page, senderFrame.url)
  );
}

/** Registers every call of the contract. `trusts` decides about the sender before the request is looked at. */
export function answerCalls(
  ipc: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  trusts: (sender: Sender) => boolean,
): void {
  for (const name of Object.keys(requestSchemas) as CallName[]) answerCall(ipc, name, handlers, trusts);
}

function answerCall<N extends CallName>(
  ipc: Pick<IpcMain, 'handle'>,
  name: N,
  handlers: Handlers,
  trusts: (sender: Sender) => boolean,
): void {
  ipc.handle(channelOf(name), async (event, given: unknown): Promise<Answer<Calls[N]['response']>> => {
    // Thrown, not answered: who asks is not our page and learns nothing.
    if (!trusts(event)) throw new Error('refused');
    const request = requestSchemas[name].safeParse(given);
    if (!request.success) return { ok: false, reason: 'unknown', detail: `${name}: not a request` };
    try {
      return { ok: true, value: await handlers[name](request.data) };
    } catch (thrown) {
      return { ok: false, reason: reasonOf(thrown), detail: detailOf(thrown) };
    }
  });
}
