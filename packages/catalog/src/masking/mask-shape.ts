import type { PersonalKind } from './kinds';

const stars = (count: number) => '*'.repeat(Math.max(1, count));

/** Text that is one datum of its kind, with enough left to show its form and not enough to find the person. */
export function maskShape(text: string, kind: PersonalKind): string {
  switch (kind) {
    case 'person_name':
      return maskName(text);
    case 'phone':
      return maskPhone(text);
    case 'id_number':
      return middle(text, 3, 2);
    case 'bank_card':
      return middle(text, 4, 4);
    case 'email': {
      const at = text.lastIndexOf('@');
      return at > 0 ? `${text[0] ?? ''}***${text.slice(at)}` : middle(text, 1, 0);
    }
    case 'address':
      return `${/^.{2,9}?[省市县区州]/u.exec(text)?.[0] ?? ''}****`;
    case 'plate':
      return text.length > 3 ? middle(text, 2, 1) : stars(text.length);
    case 'passport':
      return middle(text, 1, 2);
    case 'account':
      return `${[...text][0] ?? ''}***`;
    case 'secret':
      return '******';
    case 'ip':
      return text.includes('.') ? `${text.split('.')[0] ?? ''}.*.*.*` : '****';
    case 'birth_date':
      return /^\d{4}/.test(text) ? `${text.slice(0, 4)}-**-**` : '****';
    case 'text':
    case 'custom':
      return [...text].map((char, at) => (at > 0 && /[\p{L}\p{N}]/u.test(char) ? '*' : char)).join('');
  }
}

/** `张*`, `王**`, `欧阳**`, `J*** S***`; the sign between the parts of a name stays. */
function maskName(text: string): string {
  const han = /^\p{Script=Han}+$/u.test(text);
  const kept = han && text.length >= 4 ? 2 : 1;
  if (han) return text.slice(0, kept) + stars(text.length - kept);
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => (word[0] ?? '') + stars(Math.min(3, word.length - 1)));
}

/** `138****1234`, `+86 138****1234`, `021-****5678`: with the country or area code, never more than four of the rest. */
function maskPhone(text: string): string {
  const mobile = /^(.*?)(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})$/.exec(text);
  if (mobile) return `${mobile[1] ?? ''}${mobile[2] ?? ''}****${mobile[3] ?? ''}`;
  const parts = /^(\+\d{1,3}[- .]?|[(（]?0\d{2,3}[)）]?[- ]?)?(.*)$/s.exec(text);
  const rest = parts?.[2] ?? text;
  const digits = rest.replace(/\D/g, '').length;
  let seen = 0;
  const masked = rest.replace(/\d/g, (digit) =>
    (seen += 1) > digits - Math.min(4, digits >> 1) ? digit : '*',
  );
  return `${parts?.[1] ?? ''}${masked}`;
}

/** The first and last letters and digits stay, separators between them too. */
function middle(text: string, first: number, last: number): string {
  const total = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).length;
  const [head, tail] = total >= (first + last) * 2 ? [first, last] : [1, 0];
  let seen = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (char) => {
    seen += 1;
    return seen <= head || seen > total - tail ? char : '*';
  });
}
