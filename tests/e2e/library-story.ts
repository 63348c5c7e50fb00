/** An event that the bundled library does not know, told by two outlets and on a page. */
import { type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import { page } from './story';

export const NORTH = {
  name: '2031-03-02-harbour.txt',
  text: `title: Harbour fees divide the town
outlet: The Northern Gazette

Mayor Anna Lindqvist opened the new harbour of Varnholm on Monday.

About 40 fishermen protested against the harbour fees in Varnholm, said Anna Lindqvist.

The Harbour Council says that the fees are fair. Anna Lindqvist founded the Harbour Council of Varnholm.`,
};

export const COAST = {
  name: 'coast.rss',
  text: `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast Daily</title><item>
<title>Fishermen in the street</title><link>https://coast.example/street</link><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Anna Lindqvist promised to listen after 60 fishermen protested against the harbour fees in Varnholm on Monday.&lt;/p&gt;&lt;p&gt;The Harbour Council of Varnholm did not comment.&lt;/p&gt;</description>
</item></channel></rss>`,
};

const TOLD =
  '<h1>Fees and fishermen</h1>' +
  '<p>Mayor Anna Lindqvist spoke to the Harbour Council in Varnholm about the new fees, which everybody in town has an opinion on.</p>' +
  '<p>About 90 fishermen protested against the harbour fees in Varnholm, said Anna Lindqvist, who watched from a window.</p>' +
  '<p>The Harbour Council of Varnholm was silent, and the evening went by without another word about the matter from anybody.</p>';

export const HARBOUR = page(`<article>${TOLD}</article>`);

/** A page to be added: it names its outlet and its day. */
export const TO_ADD = {
  body: `<!doctype html><html lang="en"><head><title>Fees and fishermen | The Pilot</title>
<meta property="og:site_name" content="The Pilot"><meta property="article:published_time" content="2031-03-04T10:00:00Z">
</head><body><nav>Home Sport Weather</nav><article>${TOLD}</article></body></html>`,
};

/** Chooses files as a person does, without the browser's own window for it. */
export function chooseFiles(panel: Surface, files: readonly { name: string; text: string }[]): Promise<unknown> {
  return panel.evaluate(`(() => {
    const chosen = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) chosen.items.add(new File([text], name));
    const input = document.querySelector('input[type=file]');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/** Presses the last button that says or is labelled exactly this; waits for it to be there. */
export function pressButton(panel: Surface, label: string): Promise<true> {
  const press = `(() => {
    const named = (each) => [each.textContent.trim(), each.getAttribute('aria-label')].includes(${JSON.stringify(label)});
    const button = [...document.querySelectorAll('button, [role=tab]')].findLast(named);
    button?.click();
    return button === undefined ? null : true;
  })()`;
  return until(`the button “${label}”`, () => panel.evaluate<true | null>(press));
}

/** Reads, looks, adds. */
export async function importFiles(panel: Surface, files: readonly { name: string; text: string }[]): Promise<void> {
  await pressButton(panel, 'Library');
  await untilSays(panel, 'Packs');
  await chooseFiles(panel, files);
  await untilSays(panel, 'To be added');
  await pressButton(panel, 'Add');
  await untilSays(panel, /Added: /);
}
