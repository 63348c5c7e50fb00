/** Everything a page can find out about itself, as values to compare. Runs in the page, so it brings all it needs. */

export interface Snapshot {
  /** The whole document, without the one element that may be ours. */
  html: string;
  /** Children of the root beside head and body. */
  guests: string[];
  /** Every box of every element of the body. */
  boxes: string[];
  size: number[];
  text: string;
  /** What selecting everything selects, as text and as markup. */
  selected: string[];
  /** One line for each element: its computed style, shortened to a number. */
  styles: string[];
  sheets: string[];
  /** Names in the highlight registry, with the number of their ranges and how they would be drawn. */
  highlights: string[];
  frames: number;
  /** Names of resource, mark and measure entries. */
  entries: string[];
  globals: string[];
  /** Members of what the page shares with everybody, and which of them are no longer the browser's own. */
  natives: string[];
  focus: string;
  /** What the next timer, frame and idle moment are numbered: how many were asked for in this window before, by anybody. */
  numbers: number[];
}

export type SnapshotPart = keyof Snapshot;

export function takeSnapshot(): Snapshot {
  const root = document.documentElement;
  const guests = Array.from(root.children).filter((each) => each !== document.head && each !== document.body);
  const elements = Array.from(document.body.querySelectorAll('*'));
  const inBody = [document.body, ...elements];
  const round = (value: number) => Math.round(value * 100) / 100;
  const hash = (text: string) => {
    let sum = 5381;
    for (let index = 0; index < text.length; index += 1) sum = (sum * 33 + text.charCodeAt(index)) % 4294967296;
    return sum;
  };
  const nameOf = (element: Element, index: number) => `${index} ${element.localName}`;
  const styleOf = (element: Element, part?: string) => {
    const style = getComputedStyle(element, part);
    return Array.from(style, (property) => `${property}:${style.getPropertyValue(property)}`).join(';');
  };
  const rulesOf = (sheet: CSSStyleSheet) => Array.from(sheet.cssRules, (rule) => rule.cssText).join(' ');

  const selection = getSelection();
  const kept = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  selection?.selectAllChildren(document.body);
  const picked = document.createElement('div');
  if (selection?.rangeCount) picked.append(selection.getRangeAt(0).cloneContents());
  const selected = [String(selection), picked.innerHTML];
  selection?.removeAllRanges();
  if (kept) selection?.addRange(kept);

  const copy = root.cloneNode(true) as Element;
  for (const child of Array.from(copy.children)) if (!['head', 'body'].includes(child.localName)) child.remove();

  const shared: Record<string, object> = {
    window,
    document,
    chrome: (window as unknown as { chrome?: object }).chrome ?? {},
    navigator: Navigator.prototype,
    Window: Window.prototype,
    Document: Document.prototype,
    Element: Element.prototype,
    HTMLElement: HTMLElement.prototype,
    Node: Node.prototype,
    EventTarget: EventTarget.prototype,
    MutationObserver: MutationObserver.prototype,
    CSS,
    registry: CSS.highlights.constructor.prototype,
  };
  const isForeign = (of: object, name: string) => {
    const value: unknown = Object.getOwnPropertyDescriptor(of, name)?.value;
    return typeof value === 'function' && !Function.prototype.toString.call(value).includes('[native code]');
  };
  const natives = Object.entries(shared).map(([name, of]) => {
    const members = Object.getOwnPropertyNames(of).sort();
    const foreign = members.filter((member) => isForeign(of, member));
    return `${name}: ${members.length} ${hash(members.join())} ${foreign.join()}`;
  });

  return {
    html: copy.outerHTML,
    guests: guests.map((guest) => guest.outerHTML),
    boxes: inBody.map((element, index) => {
      const boxes = Array.from(element.getClientRects(), ({ x, y, width, height }) => [x, y, width, height].map(round));
      return `${nameOf(element, index)} ${JSON.stringify(boxes)}`;
    }),
    size: [root.scrollWidth, root.scrollHeight, document.body.scrollHeight, innerWidth, innerHeight, scrollX, scrollY],
    // biome-ignore lint/performance/useDomNodeTextContent: as drawn is what is asked
    text: document.body.innerText,
    selected,
    styles: [root, ...inBody].map((element, index) => `${nameOf(element, index)} ${hash(styleOf(element))}`),
    sheets: [...document.styleSheets, ...document.adoptedStyleSheets].map(rulesOf),
    highlights: Array.from(CSS.highlights, ([name, { size }]) => {
      const drawn = getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine;
      return `${name} ${size} ${drawn}`;
    }).sort(),
    frames: window.length,
    entries: ['resource', 'mark', 'measure']
      .flatMap((type) => performance.getEntriesByType(type).map(({ name }) => `${type} ${name}`))
      .filter((entry) => !entry.endsWith('/favicon.ico'))
      .sort(),
    globals: Object.getOwnPropertyNames(window).sort(),
    natives,
    focus: document.activeElement?.outerHTML ?? 'none',
    numbers: [window.setTimeout(() => {}), requestAnimationFrame(() => {}), requestIdleCallback(() => {})],
  };
}
