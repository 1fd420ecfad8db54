import { isPersonWord, singular } from '@pairsmith/words';

/** People who are active, orders that are paid. */
export const which = (noun: string): string => (isPersonWord(singular(noun)) ? 'who' : 'that');
