import { rememberByText } from '@pairsmith/core';
import { isEnglishWord } from './lexicon/english-words';

/** `{code: '0', label: '正常'}` */
export interface CodeMeaning {
  code: string;
  label: string;
}

/** Text on one line: a comment in a file ends where its line ends. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A remark or a sign before the name: `（旧）客户`, `：状态`. */
const BEFORE_TITLE = /^(?:[（(【[][^）)】\]]*[）)】\]]|[，,：:；;。、—\s])+/;
/** 审（执）限届满: what may stand for the first sign of a word. */
const WITHIN_WORD = /^(\p{Script=Han})[（(]\p{Script=Han}{1,2}[）)](?=\p{Script=Han})/u;
/** In a text on one line, where blanks stand alone. */
const END_OF_TITLE =
  /[（(【[，,：:；;。、—]|(?<=\p{Script=Han}) ?[=＝]|\s[-–]+\s|\.(\s|$)| ?\d ?[-=:：、.] ?[^\d\s]/u;

/** Nobody says a name that is longer: it is a sentence, or not meant for people. */
const LONGEST_TITLE = 60;

/**
 * What people call a thing: its comment up to the first bracket, comma, colon, dash, full stop or code. Empty where the
 * comment says no more than what is left out, where that is no name, and where it lists several things.
 */
export function titleOf(comment: string): string {
  const text = withAsciiDigits(oneLine(comment).replace(BEFORE_TITLE, '').replace(WITHIN_WORD, '$1'));
  const { codes, at } = readCodes(text);
  const said = codes.length > 0 ? text.slice(0, at) : text;
  const end = said.search(END_OF_TITLE);
  if (end >= 0 && isEnumeration(said.slice(end))) return '';
  // `DRY, WET, FRZ` lists the codes themselves.
  if (/^[A-Z][A-Z0-9_]*(?: ?[,/|、，] ?[A-Z][A-Z0-9_]*)+[.。]?$/.test(text)) return '';
  if (LISTS_CELLS.some((form) => form.test(text))) return '';
  // `subtotal - discount + tax` says how it is worked out.
  if (/^[a-z][a-z0-9_]* ?[-+*/×] ?[a-z][a-z0-9_]*(?: ?[-+*/×]| ?$)/.test(text) && text.includes('_'))
    return '';
  // `NTU = not taken up` explains a code, and names no column.
  if (/^[A-Z][A-Z0-9_]* ?=/.test(said)) return '';
  const title = withoutCells((end >= 0 ? said.slice(0, end) : said).trim().replace(/[\s"'{#*-]{1,9}$/, ''));
  return title.length > LONGEST_TITLE || IS_DEFAULT.test(title) ? '' : title;
}

/** 默认是1: what stands there where nobody says anything. */
const IS_DEFAULT = /^(?:默认|缺省)(?:是|为|值)?(?:为|是)? ?[-\w]*$/u;

/** `inprogress, overdue, finished`, `buyer, admin (staff)`, `draft 草稿，paid 已付款`: what cells hold, the first of which is no name. */
const LISTS_CELLS: readonly RegExp[] = [
  /^[a-z][a-z_]*(?: ?[,;/|] ?[a-z][a-z_]*){2,20}[.]?$/,
  /^[a-z][a-z_]*(?: \([^()]{1,60}\))?(?:[,;] [a-z][a-z_]*(?: \([^()]{1,60}\))?){1,20}[.]?$/,
  /^[a-z][a-z0-9_]{1,20} ?\p{Script=Han}{1,10}[，,、;；/] ?[a-z][a-z0-9_]{1,20} ?\p{Script=Han}/u,
];

/** 性别 M/F → 性别, 是否在校 是/否 → 是否在校, 异常类型 LATE迟到 → 异常类型: 停开标记 1停开 → 停开标记: what a Chinese name is followed by in Latin letters or digits are its cells. */
const withoutCells = (title: string): string =>
  /^(\p{Script=Han}{2,}) (?:[A-Z](?:\/[A-Z])+|(?:[A-Za-z_]+|\d{1,2})\p{Script=Han}.*|是 ?[/、或] ?否|有 ?[/、或] ?无|(?:格式|例如|比如|形如|如|多个|注).*)$/u.exec(
    title,
  )?.[1] ?? title;

/** `, crates or cartons`, `、箱子和木箱`: the first of several is the name of none. */
const isEnumeration = (rest: string): boolean =>
  /^, [^.;:(]{1,60}\b(?:and|or)\b/.test(rest) || /^[、，,][^。；：（(\d]{1,20}[和与及或]/u.test(rest);

const withAsciiDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));

/** What is known of a column that may hold codes. */
export interface CodedColumn {
  description: string;
  meanings?: CodeMeaning[] | undefined;
  /** Where they were found, see Column; absent: a person gave them. */
  meanings_from?: object | undefined;
  name?: string;
  title?: string;
  type_class?: string;
  statistics?: { distinct: number; common_values: { value: string }[] } | null;
}

/**
 * The meanings of a column's codes: a person's, else those in its description, else those found elsewhere in the database, else
 * yes and no of a flag.
 */
export function codeMeanings(column: CodedColumn): readonly CodeMeaning[] {
  const { meanings = [], meanings_from: found } = column;
  if (column.meanings && !found) return meanings;
  const said = parseCodeMeanings(column.description);
  if (said.length > 0) return said;
  return meanings.length > 0 ? meanings : flagMeanings(column);
}

const IS_FLAG = { title: /^(是否|有无|能否|可否|是不是)/, name: /^(is|has|can|was)(?=_|[A-Z])|_(flag|yn)$/ };
/** What flags hold where they are no booleans, the yes first. */
const FLAGS: readonly [yes: string, no: string][] = [
  ['1', '0'],
  ['Y', 'N'],
  ['y', 'n'],
  ['T', 'F'],
  ['t', 'f'],
  ['true', 'false'],
  ['yes', 'no'],
  ['YES', 'NO'],
];

/** 是否启用 with 1 and 0, `is_member` with Y and N: the name says what a yes is. */
function flagMeanings({ name = '', title = '', type_class: type, statistics }: CodedColumn): CodeMeaning[] {
  if (type === 'boolean' || !statistics || statistics.distinct > 2) return [];
  if (!IS_FLAG.title.test(title) && !IS_FLAG.name.test(name)) return [];
  const values = statistics.common_values.map(({ value }) => value);
  const pair = FLAGS.find((one) => values.length > 0 && values.every((value) => one.includes(value)));
  if (!pair) return [];
  const [yes, no] = /\p{Script=Han}/u.test(title) ? ['是', '否'] : ['yes', 'no'];
  return [
    { code: pair[0], label: yes },
    { code: pair[1], label: no },
  ];
}

const CODE = '(?:-?\\d{1,4}|[A-Za-z][A-Za-z0-9_]{0,11})';
const LABEL = '[^\\s,，;；、。/|:：=()（）\\[\\]【】{}"\'“”]';
const QUOTE = '["\'“”‘’]?';
/** What stands between a code and its meaning. Words do so behind a number or a letter alone. */
const SIGN = '(?:[:：=]|->|→|[-–—.、](?=[^\\d\\s])|\\s[-–—]\\s)';
const SAID = '(?:\\s?(?:代表|表示|指的是|对应)|\\s(?:means|stands for|denotes|represents|indicates)\\s)';
/** `0:正常`, `0=正常`, `0-正常`, `0、正常`, `Y：是`, `1 = in stock`, `"0":"正常"`, `1 means active`. */
const SIGNED = new RegExp(
  `(?<![\\w.\\-])(?<code>${CODE})(?:${QUOTE}\\s*${SIGN}|${SAID})\\s*${QUOTE}(?!${CODE}${QUOTE}\\s*(?:[:：=]|->|→|\\s[-–—]\\s))(?<label>${LABEL}+(?: (?!${CODE}\\s*[:：=\\-–—])[A-Za-z]+)*)`,
  'gu',
);
/** `1 is active, 2 is locked`, `0 for men and 1 for women`, `1 (active), 2 (locked)`. */
const IN_PROSE =
  /(?<![\w.-])(?<code>-?\d{1,3}|[A-Z])(?: (?:is|for|if|when) | \()(?<label>[A-Za-z]+(?: (?!and |or )[A-Za-z]+){0,3})/gu;
/** `0正常`, `M男`, `wait待审核`: a code right before a word that is not Latin, behind a bracket or separator where it is letters. */
const GLUED =
  /(?<code>(?<![\w.-])-?\d{1,4}|(?<=[\s,，、;；/（(【[:：])[A-Z]{1,10}|(?<=[\s,，、;；/（(【[:：])[a-z]{3,10})(?=\p{Script=Han})(?<label>\p{Script=Han}[^\s,，;；、。/|:：=()（）[\]【】\d]*)/gu;
/** ` M男F女`, `（A1微信、A2支付宝）`: codes of letters, the first behind a sign, the others right behind the meaning before. */
const LETTERED =
  /(?<=[\s,，、;；/（(【[:：]|[A-Z]\d?\p{Script=Han}{1,8})(?<code>[A-Z]{1,3}\d{0,2})(?=\p{Script=Han})(?<label>\p{Script=Han}{1,8})/gu;
/** `0 未付款，1 已付款`, `type 0 normal, 1 vip`, `【0】正常【1】停用`: a blank or a bracket alone between them. */
const SPACED =
  /(?<=^|[\s,，、;；/|（(:：#【[\p{Script=Han}])(?<code>\d{1,2})(?:[\]】] ?| )(?<label>\p{Script=Han}[^\s,，;；、。/|:：=()（）[\]【】\d]*|[A-Za-z]+(?: (?!(?:and|or) \d)[A-Za-z]+){0,3}(?=$|[,，;；)）]| \())/gu;
/** `正常(0) 停用(1)`, `男=1，女=2`, `active=1, inactive=0`: the meaning first. */
const REVERSED =
  /(?<![\p{L}\d])(?<label>\p{Script=Han}{1,8}|[A-Za-z]{3,20}) ?(?:[:：=]|[（(]) ?(?<code>\d{1,2})(?![\d.])(?! ?[:：=-])/gu;
/** Right behind a number, a count or a date is not a code: `30天`, `2023年`. */
const UNIT =
  /^(年(?![级结付])|月(?![结付租])|日(?![结付租])|天|时(?!租)|分(?![期批类])|秒|个(?!人|体)|位(?!置)|次(?!品)|元|万|米|公里|小时|分钟|字|条(?![码件])|人(?![工民员脸])|级以|号|[到至]$)/;

/** `O open, C checked in, R refunded`: a letter or two and a word, between commas. */
const LISTED = /(?<=^|[,;:(] ?)(?<code>[A-Z]{1,2}) (?<label>[a-z]+(?:[ -][a-z]+){0,2})(?=$|[,;)]|\.$)/gu;

/** `draft 草稿，ordered 已下单（待收货）`: the same with a Chinese meaning, and perhaps a remark. */
const LISTED_ZH =
  /(?<=^|[，,;；/、|（(：:] ?)(?<code>[A-Za-z][A-Za-z_]{0,15}) (?<label>\p{Script=Han}{2,8})(?=$|[，,;；/、|）)。]|（[^（）]{1,20}）(?:$|[，,;；/、|]))/gu;

/** `e.g. a chargeback` is no meaning of `e`; as long as before. */
const withoutLatin = (text: string): string =>
  text.replace(/\b(?:e\.\s?g|i\.\s?e)\./gi, (said) => ' '.repeat(said.length));

/** `Closed: costs are final as well`: what can be read is said as it stands, and what follows tells more of it. */
const isExplained = (code: string, label: string): boolean =>
  // `CXS-CXL child, AXS-AXL adult`: from one code to another.
  (/^[A-Z]{2,4}$/.test(code) && /^[A-Z]{2,4} [a-z]/.test(label) && label[0] === code[0]) ||
  (/^[A-Za-z][a-z]{3,}$/.test(code) &&
    /^[A-Za-z]+ [A-Za-z]+/.test(label) &&
    isEnglishWord(code.toLowerCase()));

/** Words of a sentence that stand before a colon or a dot and are no codes: `who asked for it: buyer`. */
const NO_CODE =
  /^(?:it|is|of|for|the|as|at|by|to|in|on|who|which|what|when|values?|note|see|also|either|one|ones|them|this|that|these|eg|ie|etc|ex|vs)$/;

/** Meanings of codes and where they begin; the order is that of trust. */
const FORMS = [SIGNED, GLUED, LETTERED, IN_PROSE, LISTED, LISTED_ZH, SPACED, REVERSED];

interface ReadCodes {
  codes: readonly CodeMeaning[];
  /** Where the first of them begins. */
  at: number;
}

/**
 * Meanings of codes inside a comment: `状态（0正常 1停用）`, `0:正常,1:停用`, `1-启用 2-禁用`, `(Y是/N否)`, `(Y/N)`,
 * `status (0 = active, 1 = closed)`, `1 means active, 2 means locked`. Empty unless at least two codes are found: one alone is
 * mostly an example.
 */
export const parseCodeMeanings = (comment: string): readonly CodeMeaning[] =>
  readCodes(withAsciiDigits(oneLine(comment))).codes;

/** Every form of a code has one of these. */
const MAY_HOLD_CODES = /[\dA-Za-z]/;

/** A column's comment is read for every question in which its cells have words. */
const readCodes = rememberByText((text: string): ReadCodes => {
  if (!MAY_HOLD_CODES.test(text)) return { codes: [], at: 0 };
  for (const form of FORMS) {
    const found = [...withoutLatin(text).matchAll(form)]
      .map((match) => ({
        at: match.index,
        code: match.groups?.['code'] ?? '',
        behind: OTHER_MEANING.exec(text.slice(match.index + match[0].length))?.[1] ?? '',
        // `cancelled. An order that keeps a fee stays paid`: the meaning ends with the sentence.
        label: (match.groups?.['label'] ?? '')
          .replace(/\.(?: .*)?$/, '')
          .replace(/ (and|or)$/, '')
          .trim(),
      }))
      .filter(
        ({ code, label }) =>
          label !== '' &&
          !NO_CODE.test(code) &&
          !isExplained(code, label) &&
          !((form === GLUED || form === SPACED) && UNIT.test(label)) &&
          !/^\d+$/.test(label) &&
          code !== label,
      )
      // What single bits of a number mean is no list of its values.
      .filter(({ at }) => !/\bbit ?$/i.test(text.slice(Math.max(0, at - 4), at)));
    const distinct = [...new Map(found.toReversed().map((one) => [one.code, one])).values()].toReversed();
    const isPlain = form !== REVERSED || distinct.some(({ code }) => code === '0' || code === '1');
    if (isPlain && distinct.length >= 2 && new Set(distinct.map(({ label }) => label)).size > 1)
      return { codes: withoutVerb(distinct).map(withOther(distinct)), at: distinct[0]!.at };
  }
  const codes = yesOrNo(text);
  const [first] = codes;
  return {
    codes,
    at: first ? Math.max(0, text.search(new RegExp(`(是|否|有|无)? ?(?:[:：=-] ?)?${first.code}`, 'u'))) : 0,
  };
});

/** `5已出售（退租）`, `5已出售/退租`: one code for two ends, and neither alone is what it means. */
const OTHER_MEANING =
  /^ ?(?:[（(]|[/／或])((?:已|被)?(?:退|撤|取消|作废|注销|关闭|终止|报废|停|转|拒|驳|失|逾)\p{Script=Han}{0,4})(?=[）)\s,，;；、。]|$|\d)/u;

const withOther =
  (found: readonly { code: string; behind: string }[]) =>
  ({ code, label }: CodeMeaning): CodeMeaning => {
    const behind = found.find((one) => one.code === code)?.behind ?? '';
    return { code, label: behind ? `${label}/${behind}` : label };
  };

/** `1为待审核,2为同意`: what stands between all codes and their meanings is no part of these. */
function withoutVerb(codes: readonly CodeMeaning[]): CodeMeaning[] {
  const verb = ['为', '是'].find((word) =>
    codes.every(({ label }) => label.startsWith(word) && label.length > word.length),
  );
  return codes.map(({ code, label }) => ({
    code,
    label: label.slice(verb?.length ?? 0).replace(/^(?:表示|代表)(?=.)/u, ''),
  }));
}

const YES_NO: Record<string, [string, string]> = {
  'Y/N': ['是', '否'],
  'T/F': ['是', '否'],
  是否: ['是', '否'],
};

/** `(Y/N)`, `T/F`, and `是否…（1是0否）` written without a sign between the pair. */
function yesOrNo(text: string): CodeMeaning[] {
  const letters = /(?<![A-Za-z])([YT])\s*[/|,，、]\s*([NF])(?![A-Za-z])/i.exec(text);
  if (letters?.[1] && letters[2]) {
    const labels = YES_NO[`${letters[1]}/${letters[2]}`.toUpperCase()];
    if (!labels) return [];
    const [yes, no] = /\p{Script=Han}/u.test(text) ? labels : ['yes', 'no'];
    return [
      { code: letters[1], label: yes },
      { code: letters[2], label: no },
    ];
  }
  const word = /(是|否|有|无) ?(?:[:：=-] ?)?([01])[,，;；、/ ]*(是|否|有|无) ?(?:[:：=-] ?)?([01])/.exec(
    text,
  );
  if (word?.[1] && word[2] && word[3] && word[4] && word[2] !== word[4]) {
    return [
      { code: word[2], label: word[1] },
      { code: word[4], label: word[3] },
    ];
  }
  return [];
}
