/** Short, so that what is wrong is still in sight above it. */
export const COMMANDS = `Usage:
  npm run -s pack -- build FOLDER -o FILE
  npm run -s pack -- check FILE [--json]
  npm run -s pack -- compare PAGE --pack FILE [--json]
  npm run -s pack -- --help`;

export const USAGE = `Packs of articles, from a shell.

  npm run -s pack -- build FOLDER -o FILE
      Compiles a folder of articles into a pack. Articles are .txt, .md, .html and .json files, in subfolders too;
      with articles/ in it, only those there. NAME.json beside NAME.txt, .md or .html holds its metadata: outlet,
      title, published, author, link, as plain values or as {value, evidence, because}. Text files may begin with
      lines of “key: value”. A .json file holds one article {title, text, outlet, published, author, link}, a list
      of them, or a JSON Feed. pack.json (id, title, language, licence, attribution) and topics.json may be there.
      What no file states stays unknown. FILE is written only if everything is right, and only over another pack.

  npm run -s pack -- check FILE [--json]
      Checks a pack; prints what it holds and its comparisons, the most telling first. “c.” before a date: inferred.

  npm run -s pack -- compare PAGE --pack FILE [--json]
      The topics and figures of a page (.html, .txt, .md) against a pack.

  --json      prints JSON instead of tables; seeds/README.md lists its fields
  -h, --help  prints this

Results go to standard output, progress and problems to standard error.
Exit code: 0 fine, 1 the input is wrong (each problem on a line, file:line: sentence), 2 wrong use.`;
