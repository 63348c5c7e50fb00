import { ask, CAPS, type PageReport, type PageSettings } from '../../lib/messages';
import { after, type CardAct, KeyShield, type PageCode, type PageLayer, type PagePorts } from '../../lib/page';
import type { OrNull } from './answers';
import { codeHere } from './world';

const NAME_BYTES = 12;

/** Starts with a letter, as a highlight's name must; the rest is random, so that no page can know it. */
const randomName = () =>
  `h${Array.from(crypto.getRandomValues(new Uint8Array(NAME_BYTES)), (byte) => byte.toString(36).slice(-1)).join('')}`;

/** When what cannot be done without is asked again: a worker may be busy, or just being updated. */
const AGAIN_AFTER_MS = [0, 1_000, 4_000, 15_000];

export async function insist<Value>(orNull: OrNull, question: () => Promise<Value>): Promise<Value | null> {
  for (const wait of AGAIN_AFTER_MS) {
    if (wait > 0) await new Promise<void>((resolve) => void after(window, wait, resolve));
    const answer = await orNull(question());
    if (answer !== null) return answer;
  }
  return null;
}

/** The page layer of this document, there while something is to be marked. */
export class Marking {
  readonly #orNull: OrNull;
  readonly #whole: Promise<void>;
  #layer: PageLayer | null = null;
  /** As they are now; null while nothing is to be marked. */
  #settings: PageSettings | null = null;
  /** Topics that the page named so far; another set for each view of it. */
  #about = new Set<string>();
  /** Under way to the layer. */
  #cards: Promise<void> | null = null;
  // Now, at the start of the document: listeners of the page's own come after it.
  #keys: KeyShield | null = new KeyShield(window);

  /** @param whole resolves when the document is there as its server sent it */
  constructor(orNull: OrNull, whole: Promise<void>) {
    this.#orNull = orNull;
    this.#whole = whole;
  }

  /** Null while nothing is marked. */
  get layer(): PageLayer | null {
    return this.#layer;
  }

  /** What it says of itself to the panel. */
  report(): PageReport {
    const { published, topics, figures } = this.#layer?.report() ?? { published: null, topics: [], figures: [] };
    return {
      isHtml: /html/.test(document.contentType),
      published,
      topics: topics.slice(0, CAPS.topics),
      about: [...this.#about],
      figures: figures.slice(0, CAPS.figures),
    };
  }

  /** What a card tells. One of another document that the focus leaves may have lost it to this one. */
  card(ticket: string, act: CardAct): void {
    if (!this.#layer?.cards?.tell(ticket, act) && act.act === 'left') this.#keys?.deafen(true);
  }

  /** A part of the code, sent for at the first need; null where the background does not answer. */
  async code<Part extends keyof PageCode>(part: Part): Promise<PageCode[Part] | null> {
    if (codeHere(part) === null) await insist(this.#orNull, () => ask('page.code', { part }).then(() => true));
    return codeHere(part);
  }

  /** Sent for at the first need; null while nothing is marked. */
  async cards(): Promise<PageLayer['cards']> {
    if (this.#layer === null) return null;
    this.#cards ??= this.#equip();
    await this.#cards;
    return this.#layer?.cards ?? null;
  }

  async #equip(): Promise<void> {
    const code = await this.code('cards');
    this.#cards = null;
    if (code !== null) this.#layer?.equip(code.startCards);
  }

  async start(settings: PageSettings): Promise<void> {
    this.#settings = settings;
    this.#keys ??= new KeyShield(window);
    const [code] = await Promise.all([this.code('layer'), this.#whole]);
    // Meanwhile it may have been switched off, or started by another word of the background.
    if (this.#settings === null || this.#keys === null || code === null) return;
    if (this.#layer === null) {
      const [ports, keys] = [this.#ports(), this.#keys];
      this.#layer = code.startPage({ document, ports, settings: this.#settings, random: randomName, keys });
    } else this.#layer.apply(this.#settings);
  }

  stop(): void {
    this.#settings = null;
    this.#layer?.stop();
    this.#layer = null;
    this.#about = new Set();
    this.#keys?.remove();
    this.#keys = null;
  }

  /** What the layer asks of the background. */
  #ports(): PagePorts {
    const orNull = this.#orNull;
    return {
      find: async (texts) => {
        const known = this.#about;
        const answer = await orNull(ask('page.find', { texts, about: [...known] }));
        if (answer === null) return null;
        const isNew = (id: string) => !known.has(id) && known.size < CAPS.about && known.add(id).has(id);
        return { found: answer.found, waits: answer.waits, named: answer.about.filter(isNew) };
      },
      style: async (name) => (await orNull(ask('page.style', { name }).then(() => true))) ?? false,
      elsewhere: () => {
        this.#about = new Set();
      },
      card: (target) => orNull(ask('page.card', { target, about: [...this.#about] })),
      pointed: () => void this.cards(),
      changed: () => void orNull(ask('page.changed', {})),
      taken: () => void orNull(ask('page.taken', {})),
    };
  }
}
