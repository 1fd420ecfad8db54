import { isBankCard, isIdNumber15, isIdNumber18 } from './checksums';
import type { PersonalKind } from './kinds';

/** Personal data that can be told by its form alone, wherever it stands. */
export interface Pattern {
  kind: PersonalKind;
  /** Global; finds it inside text. Group 1, where there is one, is a cue that stays. */
  form: RegExp;
  /** What the form alone cannot tell, e.g. a checksum. */
  holds?: (match: string) => boolean;
  /**
   * Numbers on forms (orders, contracts) can look the same: `checked` where many that agree cannot be chance, `form`
   * where they can.
   */
  weak?: 'checked' | 'form';
  /** What every text has in which the form is found, told in no time: fewer digits, or not this text, and it is not looked for. */
  needs?: { digits?: number; text?: string };
}

const START = '(?<![\\dA-Za-z_.*])';
const END = '(?![\\dA-Za-z_*]|\\.\\d)';
const digitsOf = (text: string) => text.replace(/[ -]/g, '');

/** `1985-03-12`, `1985/3/12`, `1985年3月12日`. */
const DAY = '(?<!\\d)(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?!\\d)';
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const STREET = 'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq';

/** In the order in which they are tried: what is longer and surer comes first. */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'secret',
    form: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*-----|$)/g,
    needs: { text: '-----BEGIN' },
  },
  { kind: 'secret', form: /\beyJ[\w-]{8,1000}\.[\w-]{8,}(?:\.[\w-]*)?/g, needs: { text: 'eyJ' } },
  { kind: 'secret', form: /\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,}/g },
  { kind: 'secret', form: /\b(?:AKIA|ASIA|LTAI|AKID)[A-Za-z0-9]{12,}/g },
  {
    kind: 'secret',
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{30,})/g,
  },
  {
    kind: 'secret',
    form: /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|argon2(?:id|i|d)\$\S{20,}|[156]\$[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{20,})/g,
  },
  { kind: 'secret', form: /\b(?:pbkdf2_sha\d+\$|scrypt:|\{SSHA\})\S{20,}/g },
  { kind: 'secret', form: /(:\/\/[^\s:/@]+:)[^\s/@]+(?=@)/g, needs: { text: '://' } },
  {
    kind: 'secret',
    form: /((?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|密码|口令|密钥)["']?\s*(?:[:=：]|是|为)\s*["']?)[^\s"',，;；&}*\p{Script=Han}]{3,}/giu,
  },
  { kind: 'secret', form: /(\bBearer\s+)[\w.~+/-]{12,}=*/g, needs: { text: 'Bearer' } },
  { kind: 'account', form: /\bwxid_[a-z0-9]{6,}/gi },
  {
    kind: 'email',
    form: /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/g,
    needs: { text: '@' },
  },
  {
    kind: 'id_number',
    form: new RegExp(`${START}[1-6]\\d{16}[\\dXx]${END}`, 'g'),
    holds: isIdNumber18,
    needs: { digits: 17 },
  },
  {
    kind: 'id_number',
    form: /((?:身份证|证件|id card|id no)[号码]*\D{0,4})(?:\d{17}[\dXx]|\d{15})(?!\d)/gi,
    needs: { digits: 15 },
  },
  {
    kind: 'id_number',
    form: new RegExp(`${START}(?!666|000|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])`, 'g'),
    weak: 'form',
    needs: { digits: 9 },
  },
  {
    kind: 'passport',
    form: /((?:护照|passport|通行证)[号码\s:：#为是no.]{0,20})(?=\w{0,8}\d)[A-Z0-9]{7,9}(?!\w)/gi,
    needs: { digits: 1 },
  },
  {
    kind: 'bank_card',
    form: new RegExp(`${START}\\d(?:[ -]?\\d){12,18}${END}`, 'g'),
    holds: (text) => isBankCard(digitsOf(text)) && !/[ -]\d{1,2}[ -]/.test(text),
    weak: 'checked',
    needs: { digits: 13 },
  },
  {
    kind: 'bank_card',
    form: /((?:银行卡|卡号|账号|card no|card number)[号码]*[\s:：#为是]*)\d(?:[ -]?\d){11,18}(?!\d)/gi,
    needs: { digits: 12 },
  },
  {
    kind: 'bank_card',
    form: /\b(?:AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LI|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK)\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
    holds: isIban,
    needs: { digits: 2 },
  },
  {
    kind: 'phone',
    form: new RegExp(`${START}(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}${END}`, 'g'),
    weak: 'checked',
    needs: { digits: 11 },
  },
  {
    kind: 'phone',
    form: new RegExp(
      `${START}(?:0\\d{2,3}[- ]|[(（]0\\d{2,3}[)）][- ]?)[2-9]\\d{6,7}(?:-\\d{1,4})?${END}`,
      'g',
    ),
    needs: { digits: 10 },
  },
  {
    kind: 'phone',
    form: new RegExp(
      `(?<![\\w+])\\+\\d{1,3}[- .]?(?:\\(\\d{1,4}\\)[- .]?)?\\d{2,4}(?:[- .]?\\d{2,4}){2,4}${END}`,
      'g',
    ),
    needs: { digits: 7, text: '+' },
  },
  {
    kind: 'phone',
    form: new RegExp(`${START}(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-.])\\d{3}[-.]\\d{4}${END}`, 'g'),
    needs: { digits: 10 },
  },
  {
    kind: 'phone',
    form: /((?:手机|电话|座机|tel|phone|mobile|微信|QQ)[号码]{0,4}\s{0,9}(?:[:：是为]\s{0,9})?)\+?\d[\d -]{5,16}\d(?!\d)/gi,
    needs: { digits: 2 },
  },
  {
    kind: 'id_number',
    form: new RegExp(`${START}[1-6]\\d{14}${END}`, 'g'),
    holds: isIdNumber15,
    weak: 'checked',
    needs: { digits: 15 },
  },
  {
    kind: 'birth_date',
    form: new RegExp(
      `((?:生日|出生(?:日期|年月日?)?|born|birthday|birth date|dob)\\s{0,9}(?:(?:[:：为是]|on)\\s{0,9})?)${DAY}`,
      'gi',
    ),
    needs: { digits: 6 },
  },
  { kind: 'birth_date', form: new RegExp(`${DAY}(?=\\s*(?:日)?(?:出生|生人))`, 'g'), needs: { digits: 6 } },
  {
    kind: 'plate',
    form: new RegExp(
      `[${PROVINCES}][A-HJ-NP-Za-hj-np-z][·•.\\- ]?(?=[A-Za-z0-9]{0,5}\\d)[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳](?![A-Za-z0-9])`,
      'g',
    ),
    needs: { digits: 1 },
  },
  {
    kind: 'address',
    // A number right behind the street, or a house in an estate; shops and counters are numbered in other ways.
    form: /[\p{Script=Han}\d]{0,24}(?:(?:路|街|大道|巷|弄|胡同)(?:[甲乙丙丁]|[东西南北中]段?)?\d+(?:号楼|号院|号|弄)|(?:村|苑|小区|花园|公寓|大厦|新城|家园)(?:[\p{Script=Han}A-Za-z]{0,2}\d+(?:号楼|栋|幢|座|单元|室)))(?!店|线|门|窗|台|桌|机|站)(?:[\dA-Za-z-]{1,6}(?:号楼|栋|幢|座|单元|楼|层|室))*(?:\d{2,4}(?!\d))?/gu,
    needs: { digits: 1 },
  },
  {
    kind: 'address',
    form: new RegExp(
      `\\b\\d{1,5}[A-Za-z]?(?: [NSEW]\\.?)? (?:[A-Z][a-z]+ ){1,3}(?:${STREET})\\b\\.?(?:,? (?:Apt|Suite|Unit)\\.? ?\\w+)?`,
      'g',
    ),
    needs: { digits: 1 },
  },
  {
    kind: 'ip',
    form: /(?<![\w.])(?=\d)(?<!(?:版本|version|ver|v)\s{0,9}(?:[:：]\s{0,9})?)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.])/gi,
    needs: { digits: 4 },
  },
];

/**
 * Forms that say little about one cell and much about a column of them: passports, and digests, which are passwords
 * where they are no keys. Never looked for inside text.
 */
const VAGUE: readonly Pick<Pattern, 'kind' | 'form'>[] = [
  { kind: 'passport', form: /^(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7})$/ },
  { kind: 'secret', form: /^(?:[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i },
];

/** The kind that four in five of a column's cells have the form of, where one alone would prove nothing; null: none. */
export const kindOfMost = (cells: readonly string[]): PersonalKind | null =>
  VAGUE.find(
    ({ form }) =>
      cells.length > 1 && cells.filter((cell) => form.test(narrow(cell))).length >= cells.length * 0.8,
  )?.kind ?? null;

/** ISO 13616: letters as 10…35, the first four characters moved to the end, the number modulo 97 is 1. */
function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  const moved = compact.slice(4) + compact.slice(0, 4);
  const digits = [...moved].map((char) => parseInt(char, 36).toString()).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** An amount or a count: too short for a phone. */
const SHORT_NUMBER = /^-?\d{1,10}(?:\.\d{1,8})?$/;
export const isShortNumber = (cell: string): boolean => SHORT_NUMBER.test(cell);
/** Every form that fits a shorter text has one of these. */
const SIGNS = /[\d@:=：是为]/;
const SHORTEST_WITHOUT = 11;

/** Most cells of a business are words and amounts, which no form of PATTERNS is: told without trying each. */
const isPlain = (text: string): boolean =>
  isShortNumber(text) || (text.length < SHORTEST_WITHOUT && !SIGNS.test(text));

/** The kind of a cell that is personal data from its first to its last character; null: none. */
export function kindOfCell(cell: string): Pick<Pattern, 'kind' | 'weak'> | null {
  const text = narrow(cell.trim());
  return isPlain(text) ? null : kindByForm(text);
}

/** Those of the patterns, in their order, that may be found in a text. */
export function possiblePatterns(text: string): Pattern[] {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= DIGIT_0 && code <= DIGIT_9) digits += 1;
  }
  return PATTERNS.filter(
    ({ needs }) =>
      needs === undefined ||
      (digits >= (needs.digits ?? 0) && (needs.text === undefined || text.includes(needs.text))),
  );
}

const [DIGIT_0, DIGIT_9] = [48, 57];

/** The first form that is the whole text. */
export function kindByForm(text: string): Pick<Pattern, 'kind' | 'weak'> | null {
  for (const pattern of possiblePatterns(text)) {
    const { kind, holds, weak } = pattern;
    const form = AT_START.get(pattern)!;
    form.lastIndex = 0;
    if (form.exec(text)?.[0] === text && (holds === undefined || holds(text))) return { kind, weak };
  }
  return null;
}

/** The forms at a text's beginning and nowhere else: what is the whole text begins there. */
const AT_START = new Map(
  PATTERNS.map((pattern) => [pattern, new RegExp(pattern.form.source, pattern.form.flags.replace('g', 'y'))]),
);

/** Full-width digits, letters and signs as ASCII, each in its place; what divides Chinese sentences stays. */
export const narrow = (text: string): string =>
  WIDE.test(text)
    ? text.replace(/[\uff01-\uff5e]/g, (char) =>
        '（），：；！？'.includes(char) ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
      )
    : text;

const WIDE = /[\uff01-\uff5e]/;
