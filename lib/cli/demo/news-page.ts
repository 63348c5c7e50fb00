/** A newspaper's page laid out from an article's own text: a place to try the extension that looks like any other site. */

export interface NewsArticle {
  title: string;
  /** As the text states it; null where it does not. */
  outlet: string | null;
  /** In words, or null. */
  published: string | null;
  paragraphs: string[];
  /** Headlines of other articles, for the column at the side. */
  related: string[];
}

/** How long the last paragraph takes to arrive. */
const LATE_MS = 1000;

const MASTHEAD = 'The Demonstration';

/** A whole HTML document. The last paragraph is inserted by a script after a second, as live pages do. */
export function renderNewsPage({ title, outlet, published, paragraphs, related }: NewsArticle): string {
  const [lead = '', ...others] = paragraphs;
  const late = others.pop() ?? '';
  const byline = [outlet ?? 'Outlet not stated in the text', published].filter((part) => part !== null).join(' · ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="masthead">
<p class="name">${MASTHEAD}</p>
<nav aria-label="Sections"><a href="#">World</a><a href="#">Politics</a><a href="#">Business</a><a href="#">Science</a><a href="#">Culture</a></nav>
</header>
<main>
<article>
<p class="section">World</p>
<h1>${escapeHtml(title)}</h1>
<p class="byline">${escapeHtml(byline)}</p>
<p class="lead">${escapeHtml(lead)}</p>
${others.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
<div id="rest"></div>
</article>
<aside aria-label="Related">
<h2>Related</h2>
<ul>
${related.map((text) => `<li><a href="#">${escapeHtml(text)}</a></li>`).join('\n')}
</ul>
</aside>
</main>
<section class="comments">
<h2>Comments</h2>
<form onsubmit="return false">
<label for="comment">Write a comment</label>
<textarea id="comment" rows="3"></textarea>
<button>Post</button>
</form>
</section>
<footer><p>A page for trying Second Source. The text is one of the articles that come with it; nothing here is live.</p></footer>
<script>
setTimeout(() => {
  const paragraph = document.createElement('p');
  paragraph.textContent = ${script(late)};
  document.getElementById('rest').append(paragraph);
}, ${LATE_MS});
</script>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** A string inside a script element: no `</script>` may end it. */
const script = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');

const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #191919; --second: #666; --line: #ddd; }
@media (prefers-color-scheme: dark) { :root { --paper: #161616; --ink: #e6e6e6; --second: #9a9a9a; --line: #333; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.6 Georgia, 'Liberation Serif', 'Times New Roman', serif; }
.masthead { border-bottom: 1px solid var(--line); padding: 20px 32px 10px; text-align: center; }
.masthead .name { font-size: 30px; letter-spacing: 0.02em; margin: 0 0 10px; }
nav, aside, .section, .byline, .comments, footer { font-family: 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; font-size: 14px; }
nav { display: flex; gap: 28px; justify-content: center; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
main { display: grid; grid-template-columns: minmax(0, 640px) 260px; gap: 64px; justify-content: center; padding: 32px; }
.section { color: #8b1a1a; font-weight: 600; margin: 0; text-transform: uppercase; letter-spacing: 0.06em; font-size: 12px; }
@media (prefers-color-scheme: dark) { .section { color: #d98880; } }
h1 { font-size: 38px; line-height: 1.15; font-weight: 600; margin: 6px 0 14px; }
.byline { color: var(--second); border-bottom: 1px solid var(--line); padding-bottom: 14px; }
.lead { font-size: 21px; line-height: 1.5; }
aside h2, .comments h2 { font-size: 14px; margin: 0 0 8px; border-top: 3px solid var(--ink); padding-top: 10px; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li { border-bottom: 1px solid var(--line); padding: 10px 0; line-height: 1.4; }
.comments { max-width: 964px; margin: 0 auto; padding: 0 32px 32px; }
.comments label { display: block; margin-bottom: 6px; }
textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; margin-bottom: 8px; background: transparent; color: inherit; border: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); color: var(--second); padding: 16px 32px 40px; text-align: center; }
@media (max-width: 1000px) { main { grid-template-columns: minmax(0, 640px); } }
`;
