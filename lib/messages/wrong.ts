/** The part of the contract about wrong matches (“not this one”). Only our own pages send these. */
import * as v from 'valibot';
import type { KeptWrong } from '../library';
import { NOTE_CAPS } from '../notes';

/** Caps on what one message may carry. */
const WRONG_CAPS = {
  nameChars: 1_000,
  /** The sentence of a figure. */
  sentenceChars: 100_000,
  /** Figures or statements of one comparison. */
  members: 1_000,
} as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(WRONG_CAPS.nameChars));
const members = v.pipe(v.array(id), v.minLength(1), v.maxLength(WRONG_CAPS.members));
const place = v.strictObject({
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(NOTE_CAPS.urlChars)),
  title: v.pipe(v.string(), v.maxLength(NOTE_CAPS.titleChars)),
});
const match = v.variant('is', [
  v.strictObject({ is: v.literal('topic'), topic: id, name, place }),
  v.strictObject({
    is: v.literal('figure'),
    stated: name,
    sentence: v.pipe(v.string(), v.maxLength(WRONG_CAPS.sentenceChars)),
    members,
    subject: name,
    place,
  }),
  v.strictObject({
    is: v.literal('comparison'),
    members,
    subject: name,
    odd: v.optional(v.strictObject({ member: id, stated: name })),
  }),
]);

/* @__NO_SIDE_EFFECTS__ */
const message = <Schema extends v.GenericSchema>(body: Schema) => ({ from: 'extension' as const, body });

export const WRONG = {
  /** What the reader called a wrong match, newest first. */
  'wrong.list': message(v.strictObject({})),
  /** This is no match. Said again it is the same one; answers its id, once durable. Every open page and view follows. */
  'wrong.add': message(v.strictObject({ match })),
  /** It is one after all. */
  'wrong.remove': message(v.strictObject({ id })),
} as const;

export interface WrongReplies {
  'wrong.list': readonly KeptWrong[];
  'wrong.add': string;
  'wrong.remove': null;
}
