import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { changeSite } from './settings';
import { hostOf, onSiteChange, siteState } from './sites';

const ITEM = 'on-this-site';

/** The toolbar button's own menu: one tick, “On for this site”, true to the tab in front. */
export function followMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: ITEM,
      contexts: ['action'],
      type: 'checkbox',
      checked: true,
      title: i18n.t('menu.onThisSite'),
    });
  });
  const follow = () => void tickFront().catch(() => null);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== ITEM) return;
    // The browser has turned the tick by itself: where nothing came of the press, it is turned back.
    void turn(hostOf(tab?.url)).then(follow, follow);
  });
  onSiteChange(follow);
  browser.tabs.onActivated.addListener(follow);
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status === 'complete') follow();
  });
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) follow();
  });
}

/** There is one tick for all windows, and it may be of another one: what is pressed is the site as it stands now. */
async function turn(host: string | null): Promise<void> {
  if (host !== null) await changeSite(host, (await siteState(host)) === 'on' ? 'off' : 'on');
}

let lastAsked = 0;

/** Whatever changed, and in whichever window: the tick is of the tab in front, and of who asked last. */
async function tickFront(): Promise<void> {
  lastAsked += 1;
  const mine = lastAsked;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (front === undefined) return;
  const host = hostOf(front.url);
  const checked = (await siteState(host)) === 'on';
  if (mine === lastAsked) await browser.contextMenus.update(ITEM, { checked, enabled: host !== null });
}
