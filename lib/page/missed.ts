/**
 * What changed while nobody saw the page: where, not what, for a page may change for hours in a tab behind others. It
 * is seen to once, when the tab is seen again.
 */

/** Beyond that, the whole page counts as changed. */
const MOST_PLACES = 1_000;

export class Missed {
  #places = new Set<Node>();
  #isAny = false;

  /** Something is to be seen to, at these places or at none in particular. */
  note(places: Iterable<Node>): void {
    this.#isAny = true;
    for (const place of places) if (this.#places.size <= MOST_PLACES) this.#places.add(place);
  }

  /** Hands over what was noted: null if nothing was, `all` if too much to tell. */
  take(): ReadonlySet<Node> | 'all' | null {
    const places = this.#places;
    const isAny = this.#isAny;
    this.#places = new Set();
    this.#isAny = false;
    if (!isAny) return null;
    return places.size > MOST_PLACES ? 'all' : places;
  }
}
