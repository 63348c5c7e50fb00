/**
 * The tree of a page as the DOM itself has it. A form answers by its controls before it answers as an element: asked
 * for its next sibling, one with a control of that name leads elsewhere, or round in a ring. So each step of a walk is
 * asked of the prototype (https://html.spec.whatwg.org/multipage/forms.html#the-form-element, LegacyOverrideBuiltIns).
 */

type StepName = 'parentElement' | 'parentNode' | 'firstChild' | 'nextSibling';

/** A worker, which has no such thing, imports this too: asked for at the first need. */
let getters: { [Name in StepName]: (node: Node) => Node[Name] } | undefined;

function step<Name extends StepName>(node: Node, name: Name): Node[Name] {
  getters ??= {
    parentElement: getterOf('parentElement'),
    parentNode: getterOf('parentNode'),
    firstChild: getterOf('firstChild'),
    nextSibling: getterOf('nextSibling'),
  };
  return getters[name](node);
}

function getterOf<Name extends StepName>(name: Name): (node: Node) => Node[Name] {
  const get = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  return get === undefined ? (node) => node[name] : Function.prototype.call.bind(get);
}

export const firstChildOf = (node: Node): ChildNode | null => step(node, 'firstChild');

export const nextSiblingOf = (node: Node): ChildNode | null => step(node, 'nextSibling');

export const parentElementOf = (node: Node): Element | null => step(node, 'parentElement');

/** The parent element; the host, for an element at the top of a shadow tree. */
export function parentAcross(node: Node): Element | null {
  const element = parentElementOf(node);
  if (element !== null) return element;
  const parent = step(node, 'parentNode');
  // Not by its having a host: an image of that name gives the document one.
  return parent?.nodeType === 11 ? ((parent as ShadowRoot).host ?? null) : null;
}

/** Whether a node is a child of this parent. */
export function isChildOf(node: Node, parent: Node): boolean {
  return node.parentNode === parent || step(node, 'parentNode') === parent;
}

/** Whether an element is or holds a node, shadow trees included. */
export function holdsAcross(element: Element, node: Node): boolean {
  let at: Node | null = node;
  while (at !== null && at !== element) at = parentAcross(at);
  return at !== null;
}
