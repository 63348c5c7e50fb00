import type { FieldProblem } from '../pack';

/** Where in a file something is wrong. Lines and columns count from 1. */
export interface Place {
  line: number;
  column?: number;
}

/** What stands where a text stops being JSON: an end, a tab, or a sign. */
export type JsonFound = { is: 'endOfFile' | 'endOfLine' | 'tab' } | { is: 'sign'; sign: string };

/** Why a text is not JSON. */
export type JsonFault =
  | { is: 'empty' | 'tooDeep' | 'unclosed' }
  /** Something else was expected there. */
  | { is: 'noMore' | 'noValue' | 'noName' | 'noColon' | 'badSign'; found: JsonFound }
  /** After an item comes a comma or the bracket that closes the list; after a comma, never the bracket. */
  | { is: 'noComma'; close: string; found: JsonFound }
  | { is: 'commaBefore'; close: string };

/** What is wrong with a file of articles; whoever shows it words it. */
export type ArticleProblem =
  /** One of its fields, by the schema. */
  | FieldProblem
  /** Bytes. */
  | { is: 'notUtf8' | 'notText' }
  /** The file as a whole. */
  | { is: 'noFeed' | 'notXml' | 'emptyList' | 'noArticles' }
  | { is: 'notJson'; fault: JsonFault }
  /** One of its articles. */
  | { is: 'notArticle' | 'empty' }
  | { is: 'noText'; fields: readonly string[] }
  | { is: 'noTextInFeed'; nth: number }
  | { is: 'tooLong'; chars: number; most: number }
  | { is: 'longName'; most: number }
  /** One of its fields. */
  | { is: 'notWords'; field: string; found: 'number' | 'boolean' | 'fields' }
  | { is: 'notDate' | 'notAddress'; text: string }
  | { is: 'notClosed' }
  | { is: 'notPair'; line: string };

/** A problem, or a sentence in the words of whoever adds it. */
export type Told = ArticleProblem | string;

/** Everything that is wrong with the input, told at once: whoever mends a folder mends all of it in one go. */
export class Problems {
  readonly #found: { file: string; place: Place | null; told: Told }[] = [];

  add(file: string, place: Place | null, told: Told): void {
    this.#found.push({ file, place, told });
  }

  get count(): number {
    return this.#found.length;
  }

  /** `file:line:column: sentence`, by file and line. */
  lines(word: (problem: ArticleProblem) => string): string[] {
    return this.#found
      .toSorted((a, b) => (a.file === b.file ? (a.place?.line ?? 0) - (b.place?.line ?? 0) : a.file < b.file ? -1 : 1))
      .map(({ file, place, told }) => {
        const at = [file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
        return `${at}: ${typeof told === 'string' ? told : word(told)}`;
      });
  }
}
