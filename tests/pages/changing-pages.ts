/**
 * Pages whose text comes, goes, opens and moves. Each shows `before` at first; `window.act()` does what a script of the
 * page would do.
 */
import { htmlPage, type TestPage, type TestRoute } from './page';

const OLGA = 'Then Olga Tsukanova spoke.';
const RAMZAN = 'Then Ramzan Kadyrov spoke.';
const NOBODY = 'Then nobody spoke.';
const FAR = '<div style="height:5000px"></div>';

/** A script of the page fills a blank frame with a text. */
const blankFrame = (fill: string): TestPage =>
  htmlPage(
    'A blank frame that is filled',
    `<p>${RAMZAN}</p><iframe width="800"></iframe><script>
      const inside = document.querySelector('iframe').contentDocument;
      const text = ${JSON.stringify(OLGA)};
      ${fill};
    </script>`,
  );

/** A page with what its act does, as the body of a function. */
const acting = (title: string, body: string, act: string, head = ''): TestRoute =>
  htmlPage(title, `${body}\n<script>window.act = async () => { ${act} };</script>`, head);

const byId = (id: string) => `document.getElementById('${id}')`;

const CUSTOM_ELEMENT = `
const define = () => customElements.define('x-story', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<p id="inner">${OLGA}</p>';
  }
});`;

export const CHANGING_PAGES: Record<string, TestRoute> = {
  '/changing/text-data': acting('Text node', `<p id="p">${OLGA}</p>`, `${byId('p')}.firstChild.data = '${RAMZAN}'`),
  '/changing/named-later': acting(
    'A short form before the name',
    `<div id="d"><p>The Presidential Office said nothing. ${OLGA}</p></div><div id="late"></div>${`<p>${NOBODY}</p>`.repeat(400)}`,
    `${byId('late')}.innerHTML = '<p>A spokesman of the Kremlin did.</p>'`,
  ),
  '/changing/text-content': acting('Text content', `<p id="p">${OLGA}</p>`, `${byId('p')}.textContent = '${RAMZAN}'`),
  '/changing/markup': acting(
    'Markup',
    `<div id="d"><p>${OLGA}</p></div>`,
    `${byId('d')}.innerHTML = '<p>Then <b>Ramzan</b> <i>Kadyrov</i> spoke.</p>'`,
  ),
  '/changing/removed': acting('Removed', `<p id="p">${OLGA}</p><p>${RAMZAN}</p>`, `${byId('p')}.remove()`),
  '/changing/split-later': acting(
    'Split by an editor’s script',
    `<p id="p">${OLGA}</p>`,
    `${byId('p')}.firstChild.splitText(8); const b = document.createElement('b'); b.append(${byId('p')}.lastChild); ${byId('p')}.append(b)`,
  ),
  '/changing/moved': acting(
    'Moved',
    `<section><p id="p">${OLGA}</p></section><section id="to"></section>`,
    `${byId('to')}.append(${byId('p')})`,
  ),
  '/changing/beside-body': acting(
    'Something beside the body',
    `<p>${OLGA}</p>`,
    `document.documentElement.append(document.createElement('div'))`,
  ),
  '/changing/new-body': acting(
    'A new body',
    `<main><p>${OLGA}</p></main>`,
    `const body = document.createElement('body'); body.innerHTML = '<main><p>${RAMZAN}</p></main>'; document.body.replaceWith(body)`,
  ),

  '/opened/details': acting(
    'Details',
    `<p>${RAMZAN}</p><details id="d"><summary>More</summary><p>${OLGA}</p></details>`,
    `${byId('d')}.open = true`,
  ),
  '/opened/accordion': acting(
    'Accordion',
    `<p>${RAMZAN}</p><h3><button>More</button></h3><div id="d" class="shut"><p>${OLGA}</p></div>`,
    `${byId('d')}.className = '';
    await new Promise((done) => setTimeout(done, 400));
    document.body.append('And Mark Milley spoke.')`,
    '<style>.shut { display: none }</style>',
  ),
  '/opened/by-rule': acting(
    'Answers that a rule alone opens',
    `<p>${RAMZAN}</p>
    <h3><button id="a">One</button></h3><div class="answer"><p>${OLGA}</p></div>
    <h3><button id="b">Two</button></h3><div class="answer"><p>Then Mark Milley spoke.</p></div>
    ${`<p>${NOBODY}</p>`.repeat(60)}`,
    `${byId('a')}.setAttribute('aria-expanded', 'true');
    await new Promise((done) => setTimeout(done, 1000));
    ${byId('b')}.setAttribute('aria-expanded', 'true')`,
    '<style>.answer { display: none } h3:has([aria-expanded=true]) + .answer { display: block }</style>',
  ),
  '/opened/accordion-aria': acting(
    'Accordion that tells assistive technology',
    `<p>${RAMZAN}</p><div id="d" aria-hidden="true" style="display:none"><p>${OLGA}</p></div>`,
    `${byId('d')}.setAttribute('aria-hidden', 'false'); ${byId('d')}.style.display = 'block'`,
  ),
  '/opened/height': acting(
    'Accordion by height',
    `<p>${RAMZAN}</p><div id="d" style="height:0;overflow:hidden"><p>${OLGA}</p></div>`,
    `${byId('d')}.style.height = 'auto'`,
  ),
  '/opened/attribute': acting(
    'Hidden attribute',
    `<p>${RAMZAN}</p><div id="d" hidden><p>${OLGA}</p></div>`,
    `${byId('d')}.hidden = false`,
  ),
  '/opened/until-found': acting(
    'Hidden until found',
    `<p>${RAMZAN}</p><div id="d" hidden="until-found"><p>${OLGA}</p></div>`,
    `${byId('d')}.removeAttribute('hidden')`,
  ),
  '/opened/visibility': acting(
    'Visibility',
    `<p>${RAMZAN}</p><div id="d" style="visibility:hidden"><p>${OLGA}</p></div>`,
    `${byId('d')}.style.visibility = 'visible'`,
  ),
  '/opened/inert': acting(
    'Inert behind a curtain',
    `<p>${RAMZAN}</p><div id="d" inert><p>${OLGA}</p></div>`,
    `${byId('d')}.inert = false`,
  ),
  '/opened/dialog': acting(
    'A dialog',
    `<p>${RAMZAN}</p><dialog id="d"><p>${OLGA}</p></dialog>`,
    `${byId('d')}.showModal()`,
  ),
  '/opened/content-visibility': acting(
    'Content visibility, hidden',
    `<p>${RAMZAN}</p><div id="d" style="content-visibility:hidden"><p>${OLGA}</p></div>`,
    `${byId('d')}.style.contentVisibility = 'visible'`,
  ),
  '/opened/far': acting(
    'Content visibility, automatic, far below',
    `<p>${RAMZAN}</p>${FAR}<div id="d" style="content-visibility:auto;contain-intrinsic-size:auto 400px"><p>${OLGA}</p></div>${FAR}`,
    `${byId('d')}.scrollIntoView({ block: 'center' })`,
  ),

  '/shadow/later': acting(
    'A root attached later',
    `<p>${RAMZAN}</p><div id="host"></div>`,
    `${byId('host')}.attachShadow({ mode: 'open' }).innerHTML = '<p id="inner">${OLGA}</p>'`,
  ),
  '/shadow/upgraded': acting(
    'An element defined later',
    `<p>${RAMZAN}</p><x-story></x-story>`,
    `define()`,
    `<script>${CUSTOM_ELEMENT}</script>`,
  ),
  '/shadow/changed': acting(
    'Text in a root changes',
    `<p>${RAMZAN}</p><x-story id="host"></x-story>`,
    `${byId('host')}.shadowRoot.querySelector('p').textContent = 'Then Sergei Shoigu spoke.'`,
    `<script>${CUSTOM_ELEMENT} define();</script>`,
  ),
  '/shadow/nested': acting(
    'A root in a root',
    `<p>${RAMZAN}</p><div id="host"></div><script>
const outer = ${byId('host')}.attachShadow({ mode: 'open' });
outer.innerHTML = '<div id="inner"></div><p id="own">${NOBODY}</p>';
outer.getElementById('inner').attachShadow({ mode: 'open' }).innerHTML = '<p>${OLGA}</p>';
</script>`,
    `${byId('host')}.shadowRoot.getElementById('own').textContent = 'Then Sergei Shoigu spoke.'`,
  ),
  '/shadow/slotted': acting(
    'Text given to a root',
    `<p>${RAMZAN}</p><div id="host"><p>${OLGA}</p></div><script>
${byId('host')}.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
</script>`,
    `${byId('host')}.lastElementChild.textContent = 'Then Sergei Shoigu spoke.'`,
  ),

  /** A story drawn by a script, in a wrapper whose class alone would be taken for something beside it. */
  '/drawn': acting(
    'Drawn later',
    `<div id="root" class="paywall"><p>${RAMZAN}</p></div>`,
    `${byId('root')}.innerHTML = Array.from({ length: 8 }, (_, i) =>
      '<p>' + (i === 1 ? '${OLGA} ' : '') + 'A sentence of the story goes on for a while, with a comma, and ends only here, at last. It is told twice.</p>').join('')`,
  ),

  /** The mark is at the lower edge of what is seen of a tall frame. */
  '/tall-frame': htmlPage(
    'A tall frame',
    `<p>${RAMZAN}</p><iframe id="frame" src="/tall-frame/inside" width="900" height="3000"></iframe>`,
  ),
  '/tall-frame/inside': htmlPage('Inside', `<div style="height:1500px"></div><p>${OLGA}</p>`),
  '/frame-later': acting(
    'A frame added later',
    `<p>${RAMZAN}</p>`,
    `const frame = document.createElement('iframe'); frame.src = '/frame-later/inside'; frame.width = 800; document.body.append(frame)`,
  ),
  '/frame-later/inside': htmlPage('Inside', `<p>${OLGA}</p>`),

  /** Frames without an address of their own, one by one. */
  '/blank-frames/srcdoc': htmlPage(
    'A frame of written text',
    `<p>${RAMZAN}</p><iframe srcdoc="<!doctype html><p>${OLGA}</p>" width="800"></iframe>`,
  ),
  '/blank-frames/sandboxed': htmlPage(
    'A frame of written text without scripts',
    `<p>${RAMZAN}</p><iframe sandbox="allow-same-origin" srcdoc="<!doctype html><p>${OLGA}</p>" width="800"></iframe>`,
  ),
  '/blank-frames/appended': blankFrame(
    `const p = inside.createElement('p'); p.textContent = text; inside.body.append(p)`,
  ),
  '/blank-frames/rewritten': acting(
    'A blank frame that is written anew',
    `<iframe srcdoc="<!doctype html><p>${RAMZAN}</p>" width="800"></iframe>`,
    `const inside = document.querySelector('iframe').contentDocument;
     inside.open(); inside.write('<!doctype html><body><p>${OLGA}</p>'); inside.close()`,
  ),
  '/blank-frames/written': blankFrame(
    `inside.open(); inside.write('<!doctype html><body><p>' + text + '</p>'); inside.close()`,
  ),
};
