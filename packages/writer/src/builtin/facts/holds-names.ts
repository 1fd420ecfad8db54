import type { Column } from '@pairsmith/catalog';

/** A column of people's names. */
export const holdsNames = ({ masking }: Column): boolean => masking?.kind === 'person_name';
