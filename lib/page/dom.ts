/**
 * What the DOM itself says of a page's nodes. A form answers by its controls before it answers as an element, and a
 * document by its images, forms and frames: asked for its next sibling, a form with a control of that name leads
 * elsewhere, or round in a ring. So what a walk over the page rests on is asked of the prototypes
 * (https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns).
 */

type Getter = (node: Node) => unknown;

/** Looked up at the first need: a worker, which has no such thing, imports this too. */
const getters = new Map<string, Getter>();

function ask(owner: 'Node' | 'Element' | 'Document', name: string, node: Node): unknown {
  let getter = getters.get(name);
  if (getter === undefined) {
    const getOf = (prototype: object) => Object.getOwnPropertyDescriptor(prototype, name)?.get;
    const get = getOf(globalThis[owner].prototype) ?? getOf(globalThis.Node.prototype);
    getter = get === undefined ? (of: Node) => Reflect.get(of, name) : (Function.prototype.call.bind(get) as Getter);
    getters.set(name, getter);
  }
  return getter(node);
}

export const firstChildOf = (node: Node): ChildNode | null => ask('Node', 'firstChild', node) as ChildNode | null;

export const nextSiblingOf = (node: Node): ChildNode | null => ask('Node', 'nextSibling', node) as ChildNode | null;

export const childNodesOf = (node: Node): NodeList => ask('Node', 'childNodes', node) as NodeList;

export const parentElementOf = (node: Node): Element | null => ask('Node', 'parentElement', node) as Element | null;

export const shadowRootOf = (element: Element): ShadowRoot | null =>
  ask('Element', 'shadowRoot', element) as ShadowRoot | null;

export const textOf = (element: Element): string => ask('Element', 'textContent', element) as string;

/** Read, never written: a string for a whole block, where asking each element would touch it. */
export const markupIn = (element: Element): string => ask('Element', 'innerHTML', element) as string;

export const isConnected = (node: Node): boolean => ask('Node', 'isConnected', node) === true;

/** Null in a document that has none yet. */
export const bodyOf = (document: Document): HTMLElement | null =>
  ask('Document', 'body', document) as HTMLElement | null;

export const rootOf = (document: Document): Element => ask('Document', 'documentElement', document) as Element;

/** Whether nobody sees the tab. */
export const isHidden = (document: Document): boolean => ask('Document', 'hidden', document) === true;

/** Whether the focus is in the document or in a frame of it. */
export const hasFocus = (document: Document): boolean => Document.prototype.hasFocus.call(document);

/** Whether an element is or holds a node of the same tree. */
export const contains = (element: Element, node: Node): boolean => Node.prototype.contains.call(element, node);

/** The element of the document itself that this one is in, through all shadow trees. */
export function outermost(element: Element): Element {
  const root: Node = Node.prototype.getRootNode.call(element);
  return root.nodeType === 11 ? outermost((root as ShadowRoot).host) : element;
}

/** The nearest element, from this one up, that a selector matches. */
export const closestTo = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether the pointer goes to where it is not heard: out of the window, or into a frame. */
export function isGone({ relatedTarget }: PointerEvent): boolean {
  return relatedTarget === null || /^i?frame$/.test((relatedTarget as Element).localName ?? '');
}

/** The topmost element that is drawn there, in whatever open shadow tree. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  let found: Element | null = Document.prototype.elementFromPoint.call(document, x, y);
  for (;;) {
    const inner = found && shadowRootOf(found)?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

const hasBox = (element: Element): boolean => Element.prototype.checkVisibility?.call(element) !== false;

/** Whether it has a box, and what is in it can be seen. Unsure: false. */
export const isSeen = (element: Element): boolean =>
  Element.prototype.checkVisibility?.call(element, { visibilityProperty: true }) === true;

/** False where neither it nor anything in it is displayed; what has no box of its own (a slot) may draw what is in it. */
export const mayBeDrawn = (element: Element): boolean =>
  hasBox(element) || getComputedStyle(element).display === 'contents';

/** The topmost element around this one that is not displayed, and with it nothing in it; null where all are. */
export function hiddenAround(element: Element): Element | null {
  let hidden: Element | null = null;
  for (let at: Element | null = element; at !== null && !hasBox(at); at = parentAcross(at)) {
    if (at !== element && !mayBeDrawn(at)) hidden = at;
  }
  return hidden;
}

/** The parent element; the host, for an element at the top of a shadow tree. */
export function parentAcross(node: Node): Element | null {
  const element = parentElementOf(node);
  if (element !== null) return element;
  const parent = ask('Node', 'parentNode', node) as ParentNode | null;
  // Not by its having a host: an image of that name gives the document one.
  return parent?.nodeType === 11 ? ((parent as ShadowRoot).host ?? null) : null;
}

/** Whether a node is a child of this parent. */
export function isChildOf(node: Node, parent: Node): boolean {
  return node.parentNode === parent || ask('Node', 'parentNode', node) === parent;
}

/** Whether an element is one of these or within one, shadow trees included. */
export function isWithin(element: Element, nodes: ReadonlySet<Node>): boolean {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) if (nodes.has(at)) return true;
  return false;
}

/** Whether an element is or holds a node, shadow trees included. */
export function holdsAcross(element: Element, node: Node): boolean {
  let at: Node | null = node;
  while (at !== null && at !== element) at = parentAcross(at);
  return at !== null;
}

export function areAll(nodes: NodeList, wanted: (node: Node) => boolean): boolean {
  for (let at = 0; at < nodes.length; at++) if (!wanted(nodes[at] as Node)) return false;
  return true;
}
