import { type Draft, firstKnown, type Known, stated } from './draft';
import { fromAddress, isAddress } from './fields';
import { readHtmlArticle } from './html-article';
import type { OpenDocument } from './reading';

/** A page that stands in a tab. */
export interface TabPage {
  html: string;
  url: string;
  title: string;
}

/** Its article, and whether one was found or all of its text was taken. The tab says where the page is, and its title. */
export function readPage({ html, url, title }: TabPage, open: OpenDocument): { draft: Draft; isArticle: boolean } {
  const {
    isArticle,
    paragraphs: _,
    ...draft
  } = readHtmlArticle({ path: 'The page', name: '', id: '', text: html }, open);
  const link = url.replace(/#.*$/, '');
  const ofTab: Known = {
    ...(isAddress(link) ? { link: stated(link, 'the address of the page') } : {}),
    ...(title.trim() === '' ? {} : { title: stated(title.trim(), 'the title of the tab') }),
  };
  return { draft: { ...draft, known: firstKnown(draft.known, ofTab, fromAddress(link)) }, isArticle };
}
