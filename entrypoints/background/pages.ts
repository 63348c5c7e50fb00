/** What content scripts ask: these senders may be hostile, so nothing of the reader's is written or goes back. */
import { browser } from 'wxt/browser';
import { findForPage, type PageFound } from '../../lib/coverage';
import { announce, type Found, type Handlers, type Sender, type Settings } from '../../lib/messages';
import { highlightCss } from '../../lib/page';
import { makeCardsAhead } from './cards';
import { topicsNow } from './former-ids';
import { applyEverywhere, pageSettings, settings } from './settings';
import { readings } from './shelves';
import { hostOf, noteTaker, siteState } from './sites';
import { issueTicket } from './tickets';
import { wrongOn } from './wrong-here';

export const pageHandlers: Handlers<'page', Sender> = {
  'page.start': async (_body, { tab }) => ({
    state: await siteState(hostOf(tab?.url)),
    settings: await pageSettings(tab?.url),
  }),

  'page.find': async ({ texts, about }, { tab }) => {
    const [known, { kinds, muted }, wrong, topicOf] = await Promise.all([
      readings(),
      settings(),
      wrongOn(tab?.url),
      topicsNow(),
    ]);
    const mutedTopics = new Set(muted.map(topicOf));
    const isMuted = (id: string) => mutedTopics.size > 0 && mutedTopics.has(topicOf(known.aliases.reveal(id) ?? id));
    const page = { host: hostOf(tab?.url) ?? '', title: tab?.title ?? '', url: tab?.url ?? '', wrong };
    const answer = findForPage(known, { texts, page, about });
    const found = answer.found.map((all) =>
      all.filter(({ kind, id }) => kind === 'figure' || !isMuted(id)).map((each) => asFound(each, kinds)),
    );
    makeCardsAhead();
    return { found, waits: answer.waits, about: answer.about };
  },

  'page.code': async ({ part }, sender) => {
    const target = frameOf(sender);
    if (target !== null)
      await browser.scripting.executeScript({ target, files: [`/${part}.js`], injectImmediately: true });
    return null;
  },

  'page.style': async ({ name }, sender) => {
    const target = frameOf(sender);
    if (target === null) return null;
    const css = highlightCss(name, await pageSettings(undefined), !import.meta.env.FIREFOX);
    await browser.scripting.insertCSS({ target, css, origin: 'USER' });
    return null;
  },

  'page.card': (wanted, sender) => issueTicket(wanted, sender),

  'page.changed': async (_body, { tab }) => {
    await announce({ what: 'page', tab: tab?.id ?? null });
    return null;
  },

  'page.taken': async (_body, { tab, url, frameId }) => {
    // The tab of a page that leaves may have another address by now.
    const host = hostOf(frameId === 0 ? url : tab?.url);
    if (host === null) return null;
    await noteTaker(host);
    await applyEverywhere();
    return null;
  },
};

const frameOf = ({ tab, frameId = 0 }: Sender) =>
  tab?.id === undefined ? null : { tabId: tab.id, frameIds: [frameId] };

/** What only private packs know, and kinds that the reader switched off, still answer a hover; they are not underlined. */
function asFound(found: PageFound, kinds: Settings['kinds']): Found {
  const { start, end, kind, id, topicKind, verdict, isOpen } = found;
  const paint = isOpen && kinds[topicKind ?? 'figure'];
  return { start, end, kind, id, verdict: paint ? verdict : null, paint };
}
