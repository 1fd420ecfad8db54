import { identifierWords } from '../lexicon/lexicon';
import { isDatedVerb, isParticiple, isParticipleOfPeople } from '../lexicon/verbs';
import { englishParts } from './english-names';
import { columnWords } from './names';
import type { Named, Words } from './types';

/** The verb in a date's name, see DateField.happened. */
export function happenedOn(column: Named, isOfPeople = false): Words {
  const { zh } = columnWords(column);
  const verb = zh.replace(/(日期|时间)$/, '');
  const isWhen = (parts: string[]): boolean => parts.length === 2 && /^(at|on)$/.test(parts[1] ?? '');
  // A title may be a noun already: signing date of signed_on.
  const words = [englishParts(column.name, column.title), identifierWords(column.name)].find(isWhen) ?? [];
  const [participle = ''] = words;
  // 2024's started is from then on.
  const isSaid = participle !== 'started' && (isOfPeople ? isParticipleOfPeople : isParticiple)(participle);
  return {
    zh: verb !== zh && isDatedVerb(verb) ? verb : '',
    // People are hired; joined they have themselves.
    en: !isSaid ? '' : isOfPeople && participle === 'joined' ? 'who joined' : participle,
  };
}
