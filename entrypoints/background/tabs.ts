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
    if (step !== null) moveMark({ tab: tab?.id, step });
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

/** A page that hangs takes its keys for so long, and none of another tab. */
const WAIT_MS = 5_000;

/** One after the other in a tab: of two quick presses the second goes on from where the first went. */
const moves = new Map<number | undefined, Promise<unknown>>();

function moveMark({ tab, step }: { tab: number | undefined; step: 1 | -1 }): void {
  const moved: Promise<unknown> = (moves.get(tab) ?? Promise.resolve())
    // Its time begins with its turn: of many presses on a slow machine none overtakes another.
    .then(() => Promise.race([moveNow(tab, step), new Promise((resolve) => setTimeout(resolve, WAIT_MS))]))
    .catch(() => null)
    .then(() => moves.get(tab) === moved && moves.delete(tab));
  moves.set(tab, moved);
}

async function moveNow(here: number | undefined, step: 1 | -1): Promise<void> {
  const tab = here ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tab !== undefined) await moveTo(tab, step);
}
