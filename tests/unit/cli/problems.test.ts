import { describe, expect, test } from 'vitest';
import { FolderError, readFolder } from '../../../lib/cli/articles/folder';
import { type Files, folderOf } from './folders';

const TEXT = 'The harbour burned for two days.\n';
const GOOD = { 'good.txt': TEXT };
const front = (lines: string) => `---\n${lines}\n---\n${TEXT}`;

function problemsOf(files: Files): readonly string[] {
  const folder = folderOf(files);
  try {
    readFolder(folder);
    return [];
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    return error.problems.map((problem) => problem.replaceAll(folder, 'F'));
  }
}

describe('what is wrong is said in one sentence that names file and line', () => {
  test.each<[what: string, files: Files, says: string]>([
    ['an empty text', { 'a.txt': ' \n' }, 'F/a.txt: is empty: there is no text in it.'],
    ['nothing below the front matter', { 'a.md': '---\ntitle: x\n---\n' }, 'F/a.md: is empty: there is no text in it.'],
    [
      'a page without text',
      { 'a.html': '<html><body><script>1</script></body></html>' },
      'F/a.html: is empty: there is no text in it.',
    ],
    [
      'broken bytes',
      { 'a.txt': Buffer.from('one\ntwo caf\xe9\n', 'latin1') },
      'F/a.txt:2: is not UTF-8 text from here on; save the file as UTF-8.',
    ],
    ['zeros', { 'a.txt': 'one\ntwo\0' }, 'F/a.txt:2: holds bytes that no text has; is it a text file?'],
    [
      'an open front matter',
      { 'a.md': '---\ntitle: x\ntext' },
      'F/a.md:1: the front matter that begins here is not closed with a line of “---”.',
    ],
    [
      'a line of another form',
      { 'a.md': front('title: x\nand on') },
      'F/a.md:3: the front matter’s line “and on” is not “key: value”, the only form that is read.',
    ],
    ['no date', { 'a.md': front('title: x\ndate: soon') }, 'F/a.md:3: “soon” is not a date; write it as 2031-03-02.'],
    [
      'two days in one',
      { 'a.md': front('date: 02/03/2031') },
      'F/a.md:2: “02/03/2031” is not a date; write it as 2031-03-02.',
    ],
    [
      'no such day',
      { 'a.md': front('date: 2031-02-30') },
      'F/a.md:2: “2031-02-30” is not a date; write it as 2031-03-02.',
    ],
    [
      'no address',
      { 'a.md': front('link: javascript:x') },
      'F/a.md:2: “javascript:x” is not an address that begins with http:// or https://.',
    ],
    [
      'JSON with a comma too many',
      { 'a.json': '{\n  "text": "x",\n}' },
      'F/a.json:3:1: is not JSON: “}” follows a comma.',
    ],
    [
      'JSON without an end',
      { 'a.json': '[{"text": "x"' },
      'F/a.json:1:14: is not JSON: a comma or “}” was expected, not the end of the file.',
    ],
    [
      'JSON without a text',
      { 'a.json': '[{"text": "x"},\n {"title": "y"}]' },
      'F/a.json:2: this article has no text: one of content_html, text, content, content_text, body must hold it.',
    ],
    [
      'JSON with a date that is none',
      { 'a.json': '[{"text": "x"},\n {"text": "y",\n "date": 5}]' },
      'F/a.json:3: date must be text, not a number.',
    ],
    [
      'an item that is none',
      { 'a.json': '[{"text": "x"},\n 5]' },
      'F/a.json:2: this item of the list is not an article.',
    ],
    ['an empty list', { 'a.json': '{"items": []}' }, 'F/a.json:1: its list of articles is empty.'],
    ['JSON of another kind', { 'a.json': '5' }, 'F/a.json:1: holds neither an article nor a list of articles.'],
    [
      'a claim of another kind',
      { 'a.txt': TEXT, 'a.json': '{"title": "x",\n"outlet": {"value": "y", "evidence": "guessed", "because": "z"}}' },
      'F/a.json:2: outlet.evidence must be "stated", "inferred" or "unknown", not "guessed".',
    ],
    [
      'a claim of a day that the calendar has not',
      {
        'a.txt': TEXT,
        'a.json': '{"title": "x",\n"date": {"value": "2031-02-31", "evidence": "stated", "because": "z"}}',
      },
      'F/a.json:2: date.value: a date is written 2022-11-25 or 2022-11-23/2022-11-24.',
    ],
    [
      'metadata that is a list',
      { 'a.txt': TEXT, 'a.json': '[]' },
      'F/a.json:1: must hold the metadata of the text beside it: {"title": …, "outlet": …}.',
    ],
    [
      'two articles with one name',
      { 'a.md': TEXT, 'a.txt': TEXT },
      'F/a.txt: its id “a” is taken by F/a.md; an id names one article.',
    ],
    [
      'two articles with one id',
      { 'a.json': '[{"id": "x", "text": "x"},\n{"id": "x", "text": "y"}]' },
      'F/a.json:2: its id “x” is taken by F/a.json:1; an id names one article.',
    ],
    [
      'no article',
      { 'a.docx': 'x' },
      'F: holds no article: no .txt, .md, .html or .json file and no feed. There is only a.docx.',
    ],
    [
      'a title page with a slip',
      { ...GOOD, 'pack.json': '{\n"id": "",\n"title": 5}' },
      'F/pack.json:3: title must be text, not 5.',
    ],
    [
      'a topic without a reason',
      { ...GOOD, 'topics.json': '[\n{"name": "x"}]' },
      'F/topics.json:2: [0].because is missing.',
    ],
  ])('%s', (_, files, says) => {
    expect(problemsOf(files)).toContain(says);
  });

  test('all at once, by file and line', () => {
    const files = { 'b.md': front('date: soon\nlink: x'), 'a.txt': '', 'pack.json': '{' };
    expect(problemsOf(files).map((problem) => problem.split(': ')[0])).toEqual([
      'F/a.txt',
      'F/b.md:2',
      'F/b.md:3',
      'F/pack.json:1:2',
    ]);
  });

  test('a folder that is not there', () => {
    expect(() => readFolder('/no/such/folder')).toThrow('/no/such/folder: there is no such folder.');
  });
});
