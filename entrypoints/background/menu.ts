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
  browser.contextMenus.onClicked.addListener(({ menuItemId, checked }, tab) => {
    const host = hostOf(tab?.url);
    if (menuItemId !== ITEM || host === null) return;
    void changeSite(host, checked ? 'on' : 'off');
  });
  const follow = async (tabId: number) => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab?.active) return;
    const host = hostOf(tab.url);
    const checked = (await siteState(host)) === 'on';
    await browser.contextMenus.update(ITEM, { checked, enabled: host !== null }).catch(() => null);
  };
  onSiteChange(async () => {
    const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (active?.id !== undefined) await follow(active.id);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void follow(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'complete') void follow(tabId);
  });
}
