/** A name as sentences quote it. */
export const quotedZh = (name: string): string => `“${name}”`;
export const quotedEn = (name: string): string => `"${name}"`;
