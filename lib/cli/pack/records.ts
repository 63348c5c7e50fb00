/**
 * What `--json` prints. Fields are added, never renamed or taken away, while `schema` is 1; seeds/README.md lists them.
 */
import type { ComparisonView, Line } from '../../coverage';
import type { Pack } from '../../pack';
import { reasonWords } from './words';

export const OUTPUT_SCHEMA = 1;

export interface MemberRecord {
  /** `null` for the page that was compared. */
  article: string | null;
  outlet: string | null;
  /** An ISO date or an interval of two, and how it is known. */
  published: string | null;
  publishedEvidence: Line['published']['evidence'];
  stated: string;
  /** `null` for statements without numbers; a `null` end is open. */
  interval: { lo: number | null; hi: number | null; value: number | null } | null;
  attribution: string | null;
  sentence: string;
  /** The words of `sentence` that decide, as offsets in UTF-16 units. */
  emphasis: { start: number; end: number }[];
}

export interface ComparisonRecord {
  kind: ComparisonView['kind'];
  subject: string;
  verdict: ComparisonView['verdict'];
  /** `sentence` is made from `code` and `values`, for people. */
  reason: { code: string; values: string[]; sentence: string };
  /** What the two come to once both stand at one scope. */
  derived: ComparisonView['derived'];
  origin: string | null;
  members: MemberRecord[];
}

export interface PackRecord {
  id: string;
  title: string;
  language: string;
  licence: string;
  attribution: string;
  revision: string;
}

export function packRecord({ manifest: { id, title, language, licence, attribution, revision } }: Pack): PackRecord {
  return { id, title, language, licence, attribution, revision };
}

export function comparisonRecord(comparison: ComparisonView): ComparisonRecord {
  const { kind, subject, verdict, reason, derived, origin, lines } = comparison;
  const { code, values } = reason;
  return {
    kind,
    subject,
    verdict,
    reason: { code, values, sentence: reasonWords(comparison) },
    derived,
    origin,
    members: lines.map(memberRecord),
  };
}

export function memberRecord(line: Line): MemberRecord {
  const { article, outlet, published, stated, interval, attribution, quote } = line;
  return {
    article,
    outlet: article === null ? null : outlet.value,
    published: published.value,
    publishedEvidence: published.evidence,
    stated,
    interval,
    attribution,
    sentence: quote.text,
    emphasis: quote.emphasis,
  };
}
