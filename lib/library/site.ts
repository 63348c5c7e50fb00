/** What a site may see of the extension: `paused` ends with the browser session, `off` stays. */
export type SiteState = 'on' | 'paused' | 'off';
