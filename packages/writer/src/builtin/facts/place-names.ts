import { isNameOf } from '@pairsmith/words';

/** Where something is goes without the column's name: slopes in Kent. */
export const isPlaceName = (name: string): boolean => isNameOf(name, 'isIn', 'en');
