import type { Language } from '@pairsmith/core';

/**
 * The heading of a column that belongs to what another heading names, without saying its noun twice: `门店` and `编号` give
 * `门店编号`, `父部门` and `部门编号` give `父部门编号`, `部门名称` and `部门编号` give `部门编号`.
 */
export function underHeading(heading: string, name: string, language: Language): string {
  if (name.includes(heading) || heading.includes(name)) return name;
  const [first, second] =
    language === 'zh' ? [[...heading], [...name]] : [heading.split(' '), name.split(' ')];
  const joined = (parts: readonly string[]): string => parts.join(language === 'zh' ? '' : ' ');
  const least = language === 'zh' ? 2 : 1;
  for (let shared = Math.min(first.length, second.length) - 1; shared >= least; shared -= 1)
    if (joined(first.slice(-shared)) === joined(second.slice(0, shared)))
      return joined([...first, ...second.slice(shared)]);
  return joined(first.slice(0, least)) === joined(second.slice(0, least))
    ? name
    : joined([...first, ...second]);
}
