import { browser } from 'wxt/browser';
import { announce } from '../../lib/messages';
import { moveTo } from './frames';
import { forgetTickets } from './tickets';

interface SidePanelApi {
  setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
}

/** The toolbar button and the keys, and telling the panel which tab is in front. */
export function followTabs(): void {
  openPanelFromButton();

  browser.commands.onCommand.addListener((command, tab) => {
    const step = command === 'next-mark' ? 1 : command === 'previous-mark' ? -1 : null;
    if (step !== null) void moveMark({ tab: tab?.id, step });
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTickets(tabId));
  browser.tabs.onActivated.addListener(({ tabId }) => void announce({ what: 'tab', tab: tabId }));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined || change.status === 'complete') void announce({ what: 'tab', tab: tabId });
  });
}

/** Chromium opens its side panel by itself when told so once; Firefox wants to be asked inside the click. */
function openPanelFromButton(): void {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanelApi } };
  if (chrome?.sidePanel) {
    void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  const { sidebarAction } = browser as unknown as { sidebarAction?: { toggle(): Promise<void> } };
  browser.action.onClicked.addListener(() => void sidebarAction?.toggle());
}

async function moveMark(move: { tab: number | undefined; step: 1 | -1 }): Promise<void> {
  const tab = move.tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tab !== undefined) await moveTo(tab, move.step).catch(() => null);
}
