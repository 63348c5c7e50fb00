/** A note's Markdown as elements. No HTML is read: tags in a note are shown as they were typed, and nothing is loaded. */
import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';

export function Markdown({ text }: { text: string }) {
  return (
    <div class="markdown" dir="auto">
      {blocks(lexer(text, { gfm: true, breaks: true }))}
    </div>
  );
}

const blocks = (tokens: Token[] = []): ComponentChildren => tokens.map((token, at) => <Block key={at} token={token} />);
const inlines = (tokens: Token[] = []): ComponentChildren =>
  tokens.map((token, at) => <Inline key={at} token={token} />);

function Block({ token }: { token: Token }) {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      // A note stands deep in a page: its headings are only bold lines there.
      return (
        <p>
          <strong>{inlines((token as Tokens.Heading).tokens)}</strong>
        </p>
      );
    case 'paragraph':
      return <p>{inlines((token as Tokens.Paragraph).tokens)}</p>;
    case 'blockquote':
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>;
    case 'list':
      return <List list={token as Tokens.List} />;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return <>{tokens === undefined ? text : inlines(tokens)}</>;
    }
    default:
      return <p>{token.raw.trim()}</p>;
  }
}

function List({ list: { ordered, start, items } }: { list: Tokens.List }) {
  const rows = items.map((item, at) => (
    <li key={at}>
      {item.task && <input type="checkbox" checked={item.checked === true} disabled />} {blocks(item.tokens)}
    </li>
  ));
  return ordered ? <ol start={Number(start) || 1}>{rows}</ol> : <ul>{rows}</ul>;
}

function Inline({ token }: { token: Token }) {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines((token as Tokens.Strong).tokens)}</strong>;
    case 'em':
      return <em>{inlines((token as Tokens.Em).tokens)}</em>;
    case 'del':
      return <del>{inlines((token as Tokens.Del).tokens)}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link link={token as Tokens.Link} />;
    case 'escape':
      return <>{(token as Tokens.Escape).text}</>;
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return <>{tokens === undefined ? text : inlines(tokens)}</>;
    }
    default:
      // Pictures would be requests; tags would be markup.
      return <>{token.raw}</>;
  }
}

function Link({ link: { href, tokens, raw } }: { link: Tokens.Link }) {
  if (!/^https?:\/\//i.test(href)) return <>{raw}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {inlines(tokens)}
    </a>
  );
}
