/** What the launcher (`npm start`) is told over the channel it opened; nobody listens when the server runs by itself. */
export type LauncherMessage =
  | { readonly type: 'step'; readonly name: string }
  | {
      readonly type: 'ready';
      readonly url: string;
      readonly dataDir: string;
      readonly accounts: readonly { readonly email: string; readonly role: string }[];
    }
  | { readonly type: 'failed'; readonly sentence: string };

/** Resolves when it has left this process, so that a process may end right after its last words. */
export function tellLauncher(message: LauncherMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || !process.send) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}
