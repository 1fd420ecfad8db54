import type { Named } from './types';

/** What documents and messages call a table or a column: its title, else its identifier. */
export const calledName = ({ title, name }: Pick<Named, 'name' | 'title'>): string => title || name;
