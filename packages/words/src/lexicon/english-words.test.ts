import { cutWords, isEnglishWord } from './english-words';

it.each(['harvest', 'orchards', 'colour', 'color', 'fermentation', 'timesheet', 'windbreak', 'app', 'lab'])(
  '%s is a word that people say',
  (word) => expect(isEnglishWord(word)).toBe(true),
);

it.each(['util', 'exp', 'acq', 'prod', 'int', 'hvst', 'orch', 'x', 'zz'])(
  '%s is cut off a word, or none',
  (word) => expect(isEnglishWord(word)).toBe(false),
);

it.each([
  ['anchorposition', 'anchor position'],
  ['berthfee', 'berth fee'],
  ['startdate', 'start date'],
  ['duedate', 'due date'],
  ['timelimit', 'time limit'],
  ['launchedon', 'launched on'],
])('%s is written of the words %s', (word, words) => expect(cutWords(word).join(' ')).toBe(words));

it.each(['harvest', 'timesheet', 'windbreak', 'therapist', 'zkprlist', 'waitinglistentry', 'dnlist'])(
  '%s is a word, or may be read in more ways than one: it stays whole',
  (word) => expect(cutWords(word)).toEqual([word]),
);
