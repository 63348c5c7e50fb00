/**
 * Pages that want to know who reads them. Everything they learn is in `window.__seen`, a list of sightings; what they
 * can do on request is in `window.__hostile`.
 */
import { htmlPage, paragraphs, SENTENCES, type TestPage, type TestRoute } from './page';

export interface Sighting {
  /** What was used to see it: `mutation`, `key`, `highlight`, `root`, `find`, … */
  by: string;
  detail: string;
}

/** Runs in the page before anything else. */
const SPY = `
window.__seen = [];
const see = (by, detail) => { if (window.__seen.length < 5000) window.__seen.push({ by, detail: String(detail).slice(0, 400) }); };
const show = (node) => node && (node.outerHTML ?? node.data ?? node.nodeName);

// 1. Shadow roots: those made through the page's own prototype, and closed ones opened by defining the host's tag.
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, { ...init, mode: 'open' });
  see('root', 'attachShadow on ' + this.localName);
  return root;
};
const attachInternals = HTMLElement.prototype.attachInternals;
HTMLElement.prototype.attachInternals = function () {
  const internals = attachInternals.call(this);
  see('root', 'attachInternals on ' + this.localName);
  return internals;
};
const openByDefinition = (element) => {
  if (!element.localName.includes('-') || customElements.get(element.localName)) return;
  customElements.define(element.localName, class extends HTMLElement {
    constructor() {
      super();
      internals.push([this, attachInternals.call(this)]);
    }
  });
};
// A root that is attached later opens as well: it is looked at again and again.
const internals = [];
const lookIntoRoots = () => {
  for (const [element, { shadowRoot }] of internals) {
    if (shadowRoot) changed('root', 'opened ' + element.localName + ': ' + shadowRoot.innerHTML);
  }
};
for (const tag of ['second-source', 'second-source-card', 'wxt-ui', 'x-card', 'hover-card']) {
  openByDefinition({ localName: tag });
}

// 2. Every change of the document.
new MutationObserver((records) => {
  for (const record of records) {
    if (record.type === 'attributes') see('mutation', 'attribute ' + record.attributeName + ' of ' + record.target.localName);
    if (record.type === 'characterData') see('mutation', 'text ' + record.target.data);
    for (const node of record.addedNodes) {
      see('mutation', 'added ' + show(node));
      if (node instanceof Element) for (const element of [node, ...node.querySelectorAll('*')]) openByDefinition(element);
    }
    for (const node of record.removedNodes) see('mutation', 'removed ' + show(node));
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

// What tells of the focus is kept from whoever listens later.
if (location.hash === '#gag') for (const type of ['focus', 'blur', 'pointerdown']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);

// 3. Keys, input, clipboard, focus and messages, before anyone else.
for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionend', 'paste', 'copy']) {
  for (const target of [window, document]) {
    target.addEventListener(type, (event) => {
      if (event.isTrusted) see('key', type + ' ' + (event.key ?? event.data ?? event.target?.value ?? ''));
    }, true);
  }
}
for (const type of ['focusin', 'focusout', 'selectionchange']) {
  document.addEventListener(type, (event) => see('focus', type + ' ' + (document.activeElement?.outerHTML ?? '')), true);
}
window.addEventListener('message', (event) => see('message', event.origin + ' ' + JSON.stringify(event.data)), true);
for (const type of ['error', 'unhandledrejection']) {
  window.addEventListener(type, (event) => see('error', (event.filename ?? '') + ' ' + (event.message ?? event.reason?.stack ?? '')), true);
}
document.addEventListener('securitypolicyviolation', (event) => see('policy', event.blockedURI + ' ' + event.sourceFile), true);
const postMessage = window.postMessage;
window.postMessage = function (...args) { see('message', 'posted ' + JSON.stringify(args[0])); return postMessage.apply(window, args); };

// 4. What can be asked again and again.
const asked = {};
const changed = (name, value) => { if (asked[name] !== value) { asked[name] = value; see(name, value); } };
const rulesOf = (sheet) => { try { return [...sheet.cssRules].map((rule) => rule.cssText).join(' '); } catch { return 'closed sheet'; } };
window.__ask = () => {
  lookIntoRoots();
  changed('highlight', CSS.highlights ? [...CSS.highlights.keys()].join(' ') + ' (' + CSS.highlights.size + ')' : 'none');
  changed('sheet', [...document.styleSheets, ...document.adoptedStyleSheets].map(rulesOf).join(' | '));
  changed('frame', window.length + ' frames');
  for (let index = 0; index < window.length; index += 1) { try { see('frame', window.frames[index].document.body.innerText); } catch (error) { changed('frame ' + index, error.name); } }
  for (const entry of performance.getEntriesByType('resource')) changed('resource ' + entry.name, entry.initiatorType);
  const deep = document.elementsFromPoint(innerWidth / 2, innerHeight / 2).map((element) => element.localName).join(' ');
  changed('point', deep);
  changed('globals', Object.getOwnPropertyNames(window).filter((name) => !window.__globals.has(name)).join(' '));
};
window.__globals = new Set([...Object.getOwnPropertyNames(window), '__globals', '__hostile', '__ask']);
setInterval(window.__ask, 100);

// 5. What a test can have it do.
window.__hostile = {
  /** Which of these words the page's own search finds; only words of the card tell it anything. */
  find(words) {
    const kept = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    const found = words.filter((word) => { getSelection().removeAllRanges(); return window.find(word, false, false, true); });
    getSelection().removeAllRanges();
    if (kept) getSelection().addRange(kept);
    for (const word of found) see('find', word);
    return found;
  },
  /** Takes the focus for a field of its own whenever somebody else's element has it. */
  steal(way = 'focus') {
    const trap = document.createElement('input');
    document.body.append(trap);
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.append(Object.assign(document.createElement('input'), { autofocus: true }));
    const ways = {
      focus: () => trap.focus(),
      blur: (theirs) => theirs.blur(),
      remove: (theirs) => theirs.remove(),
      dialog: () => { dialog.close(); dialog.showModal(); },
      paragraph: () => document.querySelectorAll('p').forEach((each) => each.remove()),
    };
    window.__thefts = 0;
    setInterval(() => {
      const theirs = document.activeElement;
      if (theirs?.parentElement !== document.documentElement || theirs === document.body) return;
      window.__thefts += 1;
      ways[way](theirs);
    }, 15);
  },
  /** Events that no person made, at every element and at points all over the window. */
  forge() {
    const targets = [window, document, ...document.querySelectorAll('*')];
    for (const target of targets) {
      const box = target.getBoundingClientRect?.() ?? { x: 0, y: 0, width: 0, height: 0 };
      const at = { bubbles: true, composed: true, cancelable: true, clientX: box.x + 30, clientY: box.y + box.height / 2, view: window };
      for (const type of ['mousemove', 'mouseover', 'mouseenter', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu']) target.dispatchEvent(new MouseEvent(type, at));
      for (const type of ['pointermove', 'pointerover', 'pointerenter', 'pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, at));
      for (const key of ['Enter', 'Escape', 'Tab', ' ', 'n']) for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, shiftKey: true, bubbles: true, composed: true }));
    }
    for (const type of ['wxt:locationchange', 'wxt:content-script-started', 'second-source', 'message']) {
      window.dispatchEvent(new CustomEvent(type, { detail: {} }));
      document.dispatchEvent(new CustomEvent(type, { detail: {} }));
    }
    postMessage.call(window, { type: 'wxt:content-script-started', contentScriptName: 'page', messageId: 'forged' }, '*');
  },
};
`;

const spied = (title: string, body: string): TestPage => htmlPage(title, body, `<script>${SPY}</script>`);

export const HOSTILE_PAGES: Record<string, TestRoute> = {
  '/hostile': spied('A curious page', paragraphs(...Object.values(SENTENCES))),
  /** The same eyes where nothing matches. */
  '/hostile-no-match': spied('A curious page', paragraphs(SENTENCES.elsewhere)),
  /** Rules that would reach a careless host: every element, `!important`, a tiny root. */
  '/hostile-style': htmlPage(
    'Loud rules',
    paragraphs(SENTENCES.meeting, SENTENCES.council),
    `<style>
html { font-size: 3px; }
body { font-size: 16px; }
* { color: red !important; }
div, iframe { display: none !important; opacity: 0 !important; transform: scale(0.1) !important; }
:root > div, body > div { position: static !important; width: 1px !important; height: 1px !important; z-index: -1 !important; }
</style>`,
  ),
  /** Takes away whatever is added to it. */
  '/hostile-remover': htmlPage(
    'Takes away',
    `${paragraphs(SENTENCES.meeting, SENTENCES.council)}
<script>
window.__removed = 0;
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes) {
    node.remove();
    // What the parser adds after this script is text.
    if (node.nodeType === 1) window.__removed += 1;
  }
}).observe(document, { subtree: true, childList: true });
</script>`,
  ),
};
