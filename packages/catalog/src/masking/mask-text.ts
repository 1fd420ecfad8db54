import { maskShape } from './mask-shape';
import { keyKind } from './name-rules';
import { narrow, possiblePatterns } from './patterns';
import { nameLikeness, namesInside } from './person-names';

/**
 * Masks whatever in a text can be told to be personal data by its form or by a word beside it: phones, identity
 * numbers, cards, mail, plates, addresses, secrets, IPs, names after 联系人 or before 先生, and values of JSON keys like
 * `name`. What is masked already stays as it is.
 */
export function maskText(text: string): string {
  const folded = narrow(text);
  let masked = maskKeyedValues(folded);
  // What is masked on the way has fewer digits and signs than before: no form becomes possible by it.
  for (const { kind, form, holds } of possiblePatterns(masked)) {
    masked = masked.replace(form, (match: string, cue: unknown) => {
      const kept = typeof cue === 'string' ? cue : '';
      const datum = match.slice(kept.length);
      return holds === undefined || holds(datum) ? kept + maskShape(datum, kind) : match;
    });
  }
  masked = maskCuedNames(masked);
  return masked === folded ? text : masked;
}

/**
 * `maskText`, and every name that stands in the text without a cue, and digests, which may be passwords: for text that
 * is known to tell of persons.
 */
export function maskFreeText(text: string): string {
  const masked = maskText(text).replace(/(?<![\dA-Za-z])[\da-f]{40,128}(?![\dA-Za-z])/gi, (digest) =>
    maskShape(digest, 'secret'),
  );
  const parts: string[] = [];
  let from = 0;
  for (const [at, length] of namesInside(masked, 1)) {
    parts.push(masked.slice(from, at), maskShape(masked.slice(at, at + length), 'person_name'));
    from = at + length;
  }
  return parts.join('') + masked.slice(from);
}

/**
 * For words that people wrote about a schema: names without a cue only where they hold something else of persons, for
 * most words of a trade begin with a surname.
 */
export const maskRemark = (text: string): string => (maskText(text) === text ? text : maskFreeText(text));

/** `"姓名": "张三"`: also where the JSON was cut off in the middle. */
const maskKeyedValues = (text: string) =>
  // Most texts are no JSON, and have no Chinese cue: told without trying the forms.
  !text.includes('"')
    ? text
    : text.replace(
        /("((?:[^"\\]|\\.){1,60})"\s*:\s*)("((?:[^"\\]|\\.)*)"?|-?\d{6,}(?:\.\d+)?)/g,
        (match, head: string, key: string, value: string, inner: string | undefined) => {
          const kind = keyKind(key);
          if (!kind) return match;
          const cell = inner ?? value;
          if (cell === '' || (kind === 'person_name' && !isNameValue(key, cell))) return match;
          const close = inner !== undefined && value.length > 1 && value.endsWith('"') ? '"' : '';
          return head + (inner === undefined ? maskShape(cell, kind) : `"${maskShape(cell, kind)}${close}`);
        },
      );

/** A bare `name` may be that of a thing. */
const isNameValue = (key: string, cell: string) => !/^(name|名称|名字)$/i.test(key) || nameLikeness(cell) > 0;

const CUE =
  '联系人|负责人|姓名|客户|顾客|乘客|司机|驾驶员|经办人|收货人|收件人|投诉人|报修人|业主|车主|员工|患者|学生|会员|用户|户主|法人|店长|站长|经理|处理人|登记人|操作员|收费员';
const TITLE = '先生|女士|小姐|师傅|老师|同志|医生|阿姨|大爷|总监?|经理|主任|店长|站长|队长';

const CUED = new RegExp(`((?:${CUE})(?:\\s*[:：为是叫]\\s*|\\s+|))(\\p{Script=Han}{2,4})`, 'gu');
const TITLED = new RegExp(`(\\p{Script=Han}{1,3})(?=(?:${TITLE}))`, 'gu');
const CUED_LATIN = new RegExp(
  `((?:${CUE})(?:\\s*[:：为是叫]\\s*|\\s*))([A-Z][a-z'’-]+ (?:[A-Z]\\.? )?[A-Z][A-Za-z'’-]+)`,
  'gu',
);

const HAN = /\p{Script=Han}/u;

function maskCuedNames(text: string): string {
  return maskLatinCues(HAN.test(text) ? maskChineseCues(text) : text);
}

const maskChineseCues = (text: string): string =>
  text
    .replace(CUED, (match, cue: string, run: string) => {
      const signed = /[:：为是叫\s]$/.test(cue);
      const length = [3, 2, 4].find(
        (one) => nameLikeness(run.slice(0, one)) >= (signed ? 1 : 2) && run.length >= one,
      );
      if (length === undefined) return match;
      return cue + maskShape(run.slice(0, length), 'person_name') + run.slice(length);
    })
    .replace(TITLED, (match) => {
      for (const length of [3, 2]) {
        const name = match.slice(-length);
        if (name.length === length && nameLikeness(name) >= 1) {
          return match.slice(0, -length) + maskShape(name, 'person_name');
        }
      }
      return match;
    })
    .replace(CUED_LATIN, (_, cue: string, name: string) => cue + maskShape(name, 'person_name'));

const maskLatinCues = (text: string): string =>
  text.replace(
    /\b((?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? |(?:contact|customer|client|driver|patient|called by|signed by)[: ]+)([A-Z][a-z]+(?: [A-Z][a-z]+)?)/g,
    (_, cue: string, name: string) => cue + maskShape(name, 'person_name'),
  );
