/** A note's Markdown as elements. No HTML is read: tags in a note are shown as they were typed, and nothing is loaded. */
import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { withoutEntities } from './entities';
import { t } from './words';

/** Markup in markup, and so on: parser and drawing call themselves for each step. */
const DEEPEST = 30;
/** The parser's time grows with the square of these; prose has a hundredth of them, and a list of two thousand lines has two thousand. */
const MOST_SIGNS = 3_000;
const SIGNS = /[*_`~[\]<>|&\\#=]|^\s*[-+]|\d[.)]|[ \t]{2,}/gm;

export function Markdown({ text }: { text: string }) {
  // A list of notes is drawn again at every key of its filter.
  const drawn = useMemo(() => {
    const tokens = parsed(text);
    return tokens === null ? <p class="as-typed">{text}</p> : blocks(tokens);
  }, [text]);
  return (
    <div class="markdown" dir="auto">
      {drawn}
    </div>
  );
}

/** Null where its markup is too much or too deep: no note, of whatever file, may keep the others from being drawn. */
function parsed(text: string): Token[] | null {
  const signs = text.match(SIGNS)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  if (signs > MOST_SIGNS) return null;
  try {
    const tokens = lexer(text, { gfm: true, breaks: true });
    return isDeep(tokens) ? null : tokens;
  } catch {
    return null;
  }
}

function isDeep(tokens: Token[]): boolean {
  let level = tokens;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) level = level.flatMap(inside);
  return level.length > 0;
}

const inside = (token: Token): Token[] => [
  ...('items' in token ? (token as Tokens.List).items : []),
  ...('tokens' in token ? (token.tokens ?? []) : []),
];

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
    case 'table':
      return <Table table={token as Tokens.Table} />;
    case 'checkbox':
      return <Task task={token as Tokens.Checkbox} />;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'text':
      return <Words text={token as Tokens.Text} />;
    default:
      return <p>{token.raw.trim()}</p>;
  }
}

function List({ list: { ordered, start, items } }: { list: Tokens.List }) {
  const rows = items.map((item, at) => (
    <li key={at} {...(item.task ? { class: 'task' } : {})}>
      {blocks(item.tokens)}
    </li>
  ));
  return ordered ? <ol start={Number(start) || 1}>{rows}</ol> : <ul>{rows}</ul>;
}

/** A tick to read: the note is changed by its text alone. */
const Task = ({ task: { checked } }: { task: Tokens.Checkbox }) => (
  <input type="checkbox" checked={checked} disabled aria-label={t('note.done')} />
);

function Table({ table: { header, rows } }: { table: Tokens.Table }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <div class="table" role="group" aria-label={t('note.table')} tabIndex={0} data-scrolls>
      <table>
        <thead>
          <Row cells={header} />
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <Row key={at} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells }: { cells: Tokens.TableCell[] }) {
  return (
    <tr>
      {cells.map(({ tokens, text, header, align }, at) => {
        // The empty corner of a table heads nothing.
        const Cell = header && text !== '' ? 'th' : 'td';
        return (
          <Cell key={at} {...(align === null ? {} : { class: `is-${align}` })}>
            <bdi>{inlines(tokens)}</bdi>
          </Cell>
        );
      })}
    </tr>
  );
}

const Words = ({ text: { tokens, text } }: { text: Tokens.Text }) => (
  <>{tokens === undefined ? withoutEntities(text) : inlines(tokens)}</>
);

function Inline({ token }: { token: Token }) {
  switch (token.type) {
    case 'checkbox':
      return <Task task={token as Tokens.Checkbox} />;
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
    case 'text':
      return <Words text={token as Tokens.Text} />;
    default:
      // Pictures would be requests; tags would be markup.
      return <>{token.raw}</>;
  }
}

function Link({ link: { href, tokens, raw } }: { link: Tokens.Link }) {
  const address = withoutEntities(href);
  if (!/^https?:\/\//i.test(address)) return <>{raw}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {inlines(tokens)}
    </a>
  );
}
