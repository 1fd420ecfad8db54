/** Where something is goes without the column's name: slopes in Kent. */
export const isPlaceName = (name: string): boolean =>
  /^(city|town|county|province|state|country|region|district)$/.test(name);
