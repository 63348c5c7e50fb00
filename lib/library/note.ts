/** The reader's own text. Times are milliseconds since the epoch; `deleted` is set while it can still be restored. */
export interface Note {
  id: string;
  text: string;
  /** The topic it is tied to, with the name it had then, so that it reads well without its pack. */
  topic: { id: string; name: string } | null;
  /** The page it was written on. */
  page: { url: string; title: string } | null;
  created: number;
  updated: number;
  deleted: number | null;
}

/** What a site may see of the extension: `paused` ends with the browser session, `off` stays. */
export type SiteState = 'on' | 'paused' | 'off';
