/** Opening the panel, which only a gesture's own handler may do. */
import { browser } from 'wxt/browser';

/** The browsers' panels; each browser has one of them. */
interface PanelApis {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside a tab. Must be called in the handler of a click or key, before anything is awaited: both
 * browsers forget the gesture at the first `await`. Resolves to false where the browser refuses.
 */
export function openPanel(tab: number): Promise<boolean> {
  // The polyfill does not know `sidePanel`, so Chromium's own namespace is asked.
  const { chrome } = globalThis as { chrome?: PanelApis };
  const opening = chrome?.sidePanel?.open({ tabId: tab }) ?? (browser as unknown as PanelApis).sidebarAction?.open();
  if (opening === undefined) return Promise.resolve(false);
  return opening.then(
    () => true,
    () => false,
  );
}

/** Id of the window a view stands in. */
export async function currentWindow(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  return id ?? browser.windows.WINDOW_ID_NONE;
}

/** Whether a view stands in a private window, of which nothing may be kept. */
export async function isPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}

/** Id of the tab a page of ours stands in; null where it is none. */
export async function currentTab(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}
