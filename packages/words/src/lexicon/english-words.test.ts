import { isEnglishWord } from './english-words';

it.each(['harvest', 'orchards', 'colour', 'color', 'fermentation', 'timesheet', 'windbreak', 'app', 'lab'])(
  '%s is a word that people say',
  (word) => expect(isEnglishWord(word)).toBe(true),
);

it.each(['util', 'exp', 'acq', 'prod', 'int', 'hvst', 'orch', 'x', 'zz'])(
  '%s is cut off a word, or none',
  (word) => expect(isEnglishWord(word)).toBe(false),
);
