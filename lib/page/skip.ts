/**
 * What of a page is never read: machinery, controls, what the reader edits, and what surrounds an article.
 * Decided from tag, role and class alone, so that it costs neither style nor layout.
 */
import { contains, firstChildOf, parentAcross, shadowRootOf } from './dom';

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never text of the page, and nothing stands in its place. */
const SILENT = named('script style noscript template head title meta link base rt rp datalist source track');

/** Stands in a line of text as one object; its inside is not read. */
const OBJECTS = named(
  'input textarea select option button code pre kbd samp svg math img picture canvas video audio iframe ' +
    'object embed meter progress map',
);

/** Stands apart from the text around it. */
const APART = named('nav footer figcaption menu address frameset fieldset search');

const APART_ROLES = named(
  'navigation banner contentinfo search menu menubar toolbar tablist tab listbox combobox tree grid alert status ' +
    'log marquee timer complementary',
);
const OBJECT_ROLES = named('button checkbox radio switch slider spinbutton textbox searchbox img math menuitem option');

const APART_NAMES =
  'by-?lines?|authors?|contributor|captions?|credits?|breadcrumbs?|related|recirc(?:ulation)?|read-?more|most-?read|' +
  'trending|newsletter|promo|sponsored|advert(?:s|isement)?|shar(?:e|ing|e-?tools)|social|nav(?:bar|igation)?|' +
  'masthead|footer|cookie|consent|paywall|timestamp|toc|permalink|headerlink|anchorjs|sr-?only|visually-?hidden|' +
  'screen-?reader-?text';

/** What these hold is read where it is all there is; beside an article it is not. */
const BESIDE_NAMES =
  'comment(?:s|ing)?|replies|discussion|bio(?:graphy)?|about-?the-?author|side-?bar|(?:video|audio|media)-?player|' +
  'sign-?up|subscri(?:be|ption)|pull-?quotes?|tags?|topics|more-?on|also-?read|see-?also|' +
  'recommend(?:ed|ations)|popular';

const inClasses = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?=$|[\\s_-])`, 'i');
const APART_CLASSES = inClasses(APART_NAMES);
const BESIDE_CLASSES = inClasses(`${APART_NAMES}|${BESIDE_NAMES}`);

/** Of the elements that may carry a shadow root, those that pages use. */
const HOSTS = named('div section article main aside');

/** Inline by its tag; whether it really is, the style says. */
const INLINE = named(
  'a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr q rb ruby s small span strike ' +
    'strong sub sup time tt u var wbr',
);

export type Skip = 'read' | 'silent' | 'object' | 'apart';

/** Knows which part of this document is the article, if any: nothing that holds it can be skipped by its class. */
export interface SkipRules {
  readonly article: Element | null;
}

function byAttributes(element: Element, rules: SkipRules): Skip {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return 'silent';
  if (element.getAttribute('aria-hidden') === 'true') return 'object';
  if (element.hasAttribute('inert')) return 'apart';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'apart';
  const role = element.getAttribute('role') ?? '';
  if (OBJECT_ROLES.has(role)) return 'object';
  if (APART_ROLES.has(role)) return holdsArticle(element, rules) ? 'read' : 'apart';
  if (element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author') return 'apart';
  // A name that a sentence links to its topic stays in the sentence.
  const apart = rules.article === null || isInlineTag(element) ? APART_CLASSES : BESIDE_CLASSES;
  const isNamedApart = apart.test(`${element.getAttribute('class')} ${element.id}`);
  return isNamedApart && !holdsArticle(element, rules) ? 'apart' : 'read';
}

function holdsArticle(element: Element, { article }: SkipRules): boolean {
  // What says of the whole page how its menu stands (“nav-open”) is no menu.
  if (article === null) return element.matches('body,main,:has(main)');
  return contains(element, article);
}

/** Whether the class or id of an inline element in this markup may say that it is left out. */
export const namesApart = (markup: string): boolean =>
  [...markup.matchAll(/ (?:class|id)="([^"]*)/g)].some(([, name = '']) => APART_CLASSES.test(name));

/** How this element takes part in the text, judged without its style and without its ancestors. */
export function skipOf(element: Element, rules: SkipRules): Skip {
  const name = element.localName;
  if (SILENT.has(name)) return 'silent';
  if (OBJECTS.has(name)) return 'object';
  if (APART.has(name)) return 'apart';
  if (name === 'header' && rules.article !== null && !contains(rules.article, element)) {
    return holdsArticle(element, rules) || element.querySelector('h1') !== null ? 'read' : 'apart';
  }
  if (name === 'aside' && rules.article !== null && !holdsArticle(element, rules)) return 'apart';
  if (name === 'sup' && /^\s*[[(]?\d/.test(element.textContent ?? '')) return 'object';
  if (name === 'a' && /^[#¶§🔗]?$/u.test((element.textContent ?? '').trim())) return 'object';
  return element.hasAttributes() ? byAttributes(element, rules) : 'read';
}

/** Left unread for an attribute that pages take away again: what is closed now may be opened. */
export function mayOpen(element: Element): boolean {
  const name = element.localName;
  if (INLINE.has(name) || SILENT.has(name) || OBJECTS.has(name) || APART.has(name)) return false;
  return (
    element.hasAttribute('hidden') || element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true'
  );
}

/** An empty block, or a custom element that is not defined yet: its text may come in a shadow root. */
export function isBare(element: Element): boolean {
  const name = element.localName;
  if (shadowRootOf(element) !== null) return false;
  return name.includes('-') || (HOSTS.has(name) && firstChildOf(element) === null);
}

/** By its tag a part of a line of text. Unknown and custom elements are not. */
export function isInlineTag(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** Whether any element from here up to the root of its tree is left unread. */
export function isInsideSkipped(element: Element, rules: SkipRules): boolean {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    if (skipOf(at, rules) !== 'read') return true;
  }
  return false;
}
