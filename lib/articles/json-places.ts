/**
 * Where things stand in a JSON text. `JSON.parse` gives the value, fast; but not every Node says where a text stops
 * being JSON, and none where a field stands. This reader is asked only when there is something to complain of.
 */
import type { JsonFault, JsonFound, Place } from './problems';

export type Path = readonly (string | number)[];

/** Where a text stops being JSON, and what should stand there; `null` for JSON. */
export function jsonError(text: string): { place: Required<Place>; fault: JsonFault } | null {
  try {
    new Reader(text, null).whole();
    return null;
  } catch (error) {
    if (error instanceof NotJson) return { place: placeAt(text, error.at), fault: error.fault };
    throw error;
  }
}

/** The line of the field or item at a path; for one that is missing, of what should hold it. The text must be JSON. */
export function jsonPlace(text: string, path: Path): Place {
  const reader = new Reader(text, path);
  reader.whole();
  return { line: placeAt(text, reader.nearest).line };
}

function placeAt(text: string, at: number): Required<Place> {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

class NotJson extends Error {
  constructor(
    readonly at: number,
    readonly fault: JsonFault,
  ) {
    super(fault.is);
  }
}

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** Deeper texts are no articles, and every level takes a frame of the stack. */
const MOST_LEVELS = 500;

class Reader {
  /** Where the longest known part of the wanted path starts: its field's name, its item, or the whole. */
  nearest = 0;
  #known = 0;
  #at = 0;

  constructor(
    readonly text: string,
    readonly wanted: Path | null,
  ) {}

  whole(): void {
    this.#skip(SPACE);
    if (this.#at === this.text.length) this.#fail({ is: 'empty' });
    this.#value([]);
    this.#skip(SPACE);
    if (this.#at < this.text.length) this.#fail({ is: 'noMore', found: this.#found() });
  }

  #value(path: Path): void {
    if (path.length > MOST_LEVELS) this.#fail({ is: 'tooDeep' });
    const first = this.text[this.#at];
    if (first === '{') this.#list('}', () => this.#field(path));
    else if (first === '[') this.#list(']', (nth) => this.#item([...path, nth]));
    else if (first === '"') this.#string();
    else if (this.#skip(LITERAL) === 0) this.#fail({ is: 'noValue', found: this.#found() });
  }

  /** Items between commas, from the opening bracket to the closing one. */
  #list(close: string, item: (nth: number) => void): void {
    this.#at++;
    this.#skip(SPACE);
    if (this.#take(close)) return;
    for (let nth = 0; ; nth++) {
      item(nth);
      this.#skip(SPACE);
      if (this.#take(close)) return;
      if (!this.#take(',')) this.#fail({ is: 'noComma', close, found: this.#found() });
      this.#skip(SPACE);
      if (this.text[this.#at] === close) this.#fail({ is: 'commaBefore', close });
    }
  }

  #item(path: Path): void {
    this.#meet(path, this.#at);
    this.#value(path);
  }

  #field(parent: Path): void {
    const start = this.#at;
    if (this.text[start] !== '"') this.#fail({ is: 'noName', found: this.#found() });
    const name: unknown = JSON.parse(this.#string());
    const path = [...parent, String(name)];
    this.#meet(path, start);
    this.#skip(SPACE);
    if (!this.#take(':')) this.#fail({ is: 'noColon', found: this.#found() });
    this.#skip(SPACE);
    this.#value(path);
  }

  #meet(path: Path, at: number): void {
    const { wanted } = this;
    if (wanted === null || path.length <= this.#known || path.length > wanted.length) return;
    if (!path.every((part, level) => part === wanted[level])) return;
    this.#known = path.length;
    this.nearest = at;
  }

  #string(): string {
    const start = this.#at++;
    for (;;) {
      const sign = this.text[this.#at];
      if (sign === '"') return this.text.slice(start, ++this.#at);
      if (sign === undefined || sign === '\n' || sign === '\r') this.#fail({ is: 'unclosed' });
      if (sign === '\\' ? this.#skip(ESCAPE) === 0 : sign < ' ') this.#fail({ is: 'badSign', found: this.#found() });
      if (sign !== '\\') this.#at++;
    }
  }

  #skip(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.#at += length;
    return length;
  }

  #take(sign: string): boolean {
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #found(): JsonFound {
    const sign = this.text.codePointAt(this.#at);
    if (sign === undefined) return { is: 'endOfFile' };
    if (sign === 10 || sign === 13) return { is: 'endOfLine' };
    return sign === 9 ? { is: 'tab' } : { is: 'sign', sign: String.fromCodePoint(sign) };
  }

  #fail(fault: JsonFault): never {
    throw new NotJson(this.#at, fault);
  }
}
