/**
 * What is said to people, kept as a code and its parameters and put into words when it is read: the catalogue beside
 * this file has the words of every code in both languages. Plain data, so that PostgreSQL keeps it as JSON.
 */
export interface Message {
  readonly $say: string;
  readonly with?: Readonly<Record<string, Part>>;
}

/** What may stand in a message: a word of the customer's own, a number, another message, or several of them. */
export type Part = string | number | Message | readonly Part[];

/** A message, or a text that is nobody's to translate: a name, what a server said, a row of before messages were kept. */
export type Said = string | Message;

/** A type whose free texts may still be messages; words of a fixed set stay themselves. */
export type Told<T> = T extends string
  ? string extends T
    ? Said
    : T
  : T extends Message
    ? T
    : T extends object
      ? { [Key in keyof T]: Told<T[Key]> }
      : T;

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && typeof (value as Message).$say === 'string';
