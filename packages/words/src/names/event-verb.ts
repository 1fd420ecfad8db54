import { endsInWord } from '../lexicon/ends-in';
import { cutWords } from '../lexicon/english-words';
import { identifierWords } from '../lexicon/lexicon';
import { isHappened, isOfPeopleAlone, isParticiple, isParticipleOfPeople } from '../lexicon/verbs';
import { englishParts } from './english-names';
import { nameColumn } from './name-column';
import type { Named, Words } from './types';

/** The verb in a date's name, see DateField.happened. `rows`: what the rows are called in Chinese, which the verb does without. */
export function eventVerb(column: Named, isOfPeople = false, rows = ''): Words {
  const { zh } = nameColumn(column);
  const when = endsInWord(zh, ['日期', '时间', '时刻']) ?? '';
  const happened = zh.slice(0, zh.length - when.length);
  // 会员入会日期 of members: they joined.
  const owner = [rows, rows.slice(-2)].find((one) => one !== '' && happened.startsWith(one)) ?? '';
  const verb = happened.slice(owner.length);
  const isWhen = (parts: readonly string[]): boolean =>
    /^(at|on)$/.test(parts.at(-1) ?? '') &&
    (parts.length === 2 || (parts.length === 3 && /^(in|out|up|off)$/.test(parts[1] ?? '')));
  // A title may be a noun already: signing date of signed_on.
  const [said, written] = [englishParts(column.name, column.title), whenWords(column.name)];
  const told = toldIn(said);
  const words = told ? [told, 'on'] : ([said, written].find(isWhen) ?? []);
  const participle = words.slice(0, -1).join(' ');
  // 2024's started is from then on.
  const isDone = isOfPeople
    ? isParticipleOfPeople
    : (word: string) => isParticiple(word) && !isOfPeopleAlone(word);
  const isSaid = participle !== 'started' && isDone(words[0] ?? '');
  return {
    zh: isHappened(verb) ? verb : '',
    // People are hired; joined they have themselves.
    en: !isSaid ? '' : isOfPeople && participle === 'joined' ? 'who joined' : participle,
  };
}

/** `activatedon_date`: on which it was activated. */
function whenWords(name: string): string[] {
  const words = identifierWords(name).flatMap(cutWords);
  return /^(at|on) (date|time)$/.test(words.slice(-2).join(' ')) ? words.slice(0, -1) : words;
}

/** `When it was placed` says what happened; what was done to something else is no date of the row. */
const toldIn = (words: readonly string[]): string | null => {
  const [, participle = ''] =
    /^(?:when|date|day|time) (?:it|they) (?:was|were) (\w+)$/.exec(words.join(' ')) ?? [];
  return isParticiple(participle) ? participle : null;
};

/** Rows are called by the verb themselves: orders that were ordered, complaints of what was complained. */
export function isDeedOf(participle: string, rows: string): boolean {
  const stem = participle.endsWith('ed') ? participle.slice(0, -2) : participle;
  return stem.length > 3 && rows.includes(stem);
}
