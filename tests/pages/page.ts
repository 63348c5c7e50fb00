/** What the test server can send. */
export interface TestPage {
  body: string;
  /** `text/html; charset=utf-8` unless told. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Answers only after so long. */
  delayMs?: number;
}

/** A page, or what makes one for each request. */
export type TestRoute = TestPage | ((url: URL) => TestPage);

/** A whole page around a body; `head` goes into its head as it is. */
export function htmlPage(title: string, body: string, head = ''): TestPage {
  return {
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head>
<body>
${body}
</body>
</html>
`,
  };
}

/** Invented sentences that name what the bundled articles name, with figures that differ from theirs or agree. */
export const SENTENCES = {
  meeting: 'Vladimir Putin received 15 mothers of soldiers at his residence on Friday.',
  council: 'Olga Tsukanova of the Council of Mothers and Wives said that nobody had invited her.',
  members: 'The Council of Mothers and Wives has about 900 active members in the regions.',
  casualties: 'A general put the toll at more than 100,000 Russian soldiers killed or wounded.',
  calledUp: 'In September 300,000 reservists were called up.',
  elsewhere: 'The baker on the corner opened an hour late because of the snow.',
} as const;

export const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
