/** A file that may hold articles. */
export interface ArticleFile {
  /** As the person at the keyboard would name it. */
  path: string;
  /** `2031-03-02-fire.txt` */
  name: string;
  /** What its article is called in the pack, if it holds one. */
  id: string;
  text: string;
}
