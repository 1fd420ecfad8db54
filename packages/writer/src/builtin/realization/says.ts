import * as en from './en';
import * as zh from './zh';

/** What both languages have, by language: headings are words as well. */
export const says = { zh, en };
