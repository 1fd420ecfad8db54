import type { Message } from '@pairsmith/core';

/** A part of a statement for which no sentence of ours has words; the message says which. */
export class Unsaid extends Error {
  constructor(readonly said: Message) {
    super(said.$say);
    this.name = 'Unsaid';
  }
}
