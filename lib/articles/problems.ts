/** Where in a file something is wrong. Lines and columns count from 1. */
export interface Place {
  line: number;
  column?: number;
}

/** Everything that is wrong with the input, told at once: whoever mends a folder mends all of it in one go. */
export class Problems {
  readonly #found: { file: string; place: Place | null; says: string }[] = [];

  add(file: string, place: Place | null, says: string): void {
    this.#found.push({ file, place, says });
  }

  get count(): number {
    return this.#found.length;
  }

  /** `file:line:column: sentence`, by file and line. */
  lines(): string[] {
    return this.#found
      .toSorted((a, b) => (a.file === b.file ? (a.place?.line ?? 0) - (b.place?.line ?? 0) : a.file < b.file ? -1 : 1))
      .map(
        ({ file, place, says }) =>
          `${[file, place?.line, place?.column].filter((part) => part !== undefined).join(':')}: ${says}`,
      );
  }
}
