import type { Named } from './types';

/** 姓名 of a row, not 收货人姓名: whose name stands there is the row itself. */
export const isOwnName = ({ name, title }: Named): boolean =>
  /^(姓名|名字|((full|real|first|last|given|family) )?name|surname)$/i.test(title || name) ||
  /^(full|real|first|last|given|family)_?name$|^(name|xm|surname)$/i.test(name);
