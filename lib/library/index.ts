export type { Note, SiteState } from './note';
