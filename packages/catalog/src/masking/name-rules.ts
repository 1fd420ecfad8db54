import { wordsOf, type ColumnWords } from '@pairsmith/words';
import type { Column, Table } from '../table';
import type { PersonalKind } from './kinds';
import { couldBeName } from './person-names';

interface NameRule {
  kind: PersonalKind;
  /** Tried on the Chinese title. */
  title: RegExp;
  /** Tried on the words of the name, lower case, and on an English title. */
  name: RegExp;
  /** Cells that cannot be of this kind acquit the column; no cells acquit nobody. */
  fits?: (cell: string) => boolean;
}

const digits = (least: number) => (cell: string) => cell.replace(/[^\d*]/g, '').length >= least;

const RULES: readonly NameRule[] = [
  {
    kind: 'secret',
    title: /(密码|口令|密钥|私钥|令牌|盐值|访问凭证)(值|串|哈希|密文)?$|^token$|api ?key/,
    name: /(^| )(password|passwd|pwd|passphrase|pass ?word hash|password hash|secret|secret key|client secret|token|access token|refresh token|auth token|session token|api ?key|access ?key|private ?key|credential|credentials|salt|otp|pin code|cvv|cvc)$/,
  },
  {
    kind: 'id_number',
    title: /身份证(号码?|编号)?$|证件(号码?|编号)$|社保(卡)?号码?$|驾驶证号?|居民身份/,
    name: /(^| )(id ?card|id ?card (no|num|number)|id ?no|idcard ?no|identity|identity (no|number|card)|identity card (no|number)|national id|ssn|social security( (no|number))?|cert ?no|certificate no|credential no|tax ?payer id|driver licen[sc]e( (no|number))?|sfz(h|hm)?|shenfen ?zheng( ?hao( ?ma)?)?|zj(h|hm))$/,
    fits: digits(4),
  },
  {
    kind: 'passport',
    title: /护照(号码?)?$|通行证(号码?)?$/,
    name: /(^| )passport( (no|num|number|id))?$/,
    fits: digits(4),
  },
  {
    kind: 'bank_card',
    title: /银行(卡|账)号?码?$|(信用|储蓄|借记|工资)卡(号码?)?$|卡号$|(开户|收款|付款|银行)账号$/,
    name: /(^| )(bank ?card|bank ?card (no|num|number)|card ?(no|num|number)|credit card( (no|num|number))?|bank account( (no|num|number))?|account (no|number)|iban|pan|yhk(h|hm)?|yinhang ?(ka|kahao|zhanghao))$/,
    fits: digits(6),
  },
  {
    kind: 'phone',
    title: /(手机|电话|座机|传真|联系方式|热线)(号码?|号码1|号码2)?\d?$|^(联系)?电话/,
    name: /(^| )(phone|mobile|tel|telephone|cellphone|cell|fax|msisdn|whatsapp|contact (number|info|no)|(phone|mobile|tel|telephone|cell|cellphone|fax) ?(no|num|number)|mobilephone|sj(h|hm)|lxdh|dhhm|shouji( ?hao( ?ma)?)?|(lianxi ?)?dianhua( ?haoma)?)( ?\d)?$/,
    fits: digits(5),
  },
  {
    kind: 'email',
    title: /(邮箱|电子邮件|邮件地址|e-?mail)(地址)?$/,
    name: /(^| )(e ?mail|mail|e ?mail (address|addr)|mail (address|addr)|(dianzi ?)?youxiang)$/,
    fits: (cell) => cell.includes('@'),
  },
  {
    kind: 'plate',
    title: /车牌(号码?)?$|号牌(号码)?$/,
    name: /(^| )(plate|plate (no|num|number)|licen[sc]e plate|licen[sc]e plate (no|number)|car (no|number)|vehicle (no|number|plate)|number plate|chepai( ?hao)?)$/,
    fits: (cell) => /\d/.test(cell) && cell.length <= 12,
  },
  {
    kind: 'ip',
    title: /ip(地址)?$/,
    name: /(^| )(ip|ip ?addr(ess)?|ipv4|ipv6)$/,
    fits: (cell) => /[.:]/.test(cell),
  },
  {
    kind: 'address',
    title:
      /(?<!(网|邮件|邮箱|ip|mac|图片|链接|文件|接口|下载|存储|页面|访问|内存|请求|url|接口) ?)(地址|住址|居住地|居住地址|家庭住址)$/,
    name: /(?<!(^| )(ip|mac|web|url|mail|email|file|memory|http))(^| )(address|addr|street|street address|residence|address (line )?\d|(home|postal|mailing|shipping|billing|delivery) addr(ess)?|(jiating|juzhu|lianxi)? ?dizhi|zhuzhi|jtzz|lxdz)$/,
    fits: (cell) => !/^(https?:|\/|[\d.:]+$)/.test(cell),
  },
  {
    kind: 'birth_date',
    title: /(出生(日期|年月日?|时间)?|生日)$/,
    name: /(^| )(birthday|birthdate|birth date|date of birth|dob|born|birth|csrq|chusheng ?(riqi|nianyue)|shengri)$/,
  },
  {
    kind: 'person_name',
    title:
      /姓名$|^(联系人|负责人|经办人|法人|法定代表人|收货人|收件人|寄件人|持卡人|驾驶员|司机|户主|业主|店长|站长|校长|监护人|紧急联系人)$|真实名|^姓$/,
    name: /(^| )(full ?name|first ?name|last ?name|middle name|given ?name|sur ?name|family name|real ?name|person name|customer name|user real name|employee name|staff name|driver name|owner name|patient name|student name|teacher name|guest name|passenger name|member name|contact ?name|contact ?person|recipient|recipient name|receiver|receiver name|cardholder|card holder|holder name|manager name|legal (person|representative)|xingming|xm|lxr|lianxi ?ren)$/,
    fits: (cell) => couldBeName(cell),
  },
  {
    kind: 'person_name',
    title:
      /(?<!(机器|法|代理))(人|员|者|经理|主管)(姓名|名)?$|^(客户|会员|用户|员工|职工|学生|患者|乘客|顾客)(名称?)?$|签名$/,
    name: /(^| )(contact|owner|driver|operator|cashier|creator|author|assignee|salesperson|manager|supervisor|principal|nick ?name|(created|updated|modified|deleted|approved|signed) by|name of person)$/,
    fits: (cell) => couldBeName(cell),
  },
  {
    kind: 'account',
    title: /(用户名|登录名|登录账号|登录帐号|昵称|微信号?|qq号?码?|openid|账号|帐号)$/,
    name: /(^| )(user ?name|login|login ?name|login id|nick ?name|open ?id|union ?id|wechat|wechat (id|no)|weixin( ?(hao|id))?|wx (hao|id)|qq|qq (no|number)|screen name|handle)$/,
  },
];

/** Tables whose rows are people: a bare `name` there is a person's. */
const PEOPLE_TITLE =
  /(人员|员工|职工|用户|会员|客户|顾客|乘客|司机|驾驶员|患者|病人|学生|教师|老师|医生|护士|联系人|业主|员)(信息|档案|资料|名单|花名册|基本信息|明细|登记)?表?$/;
const PEOPLE_NAME =
  /(^| )(users?|persons?|people|employees?|staff|members?|customers?|clients?|contacts?|drivers?|patients?|students?|teachers?|doctors?|nurses?|guests?|passengers?|workers?|tenants?|residents?)( (info|profiles?|details?|list))?$/;

/** What a column's title and name say that it holds, unless its cells cannot be that. */
export function kindByName(table: Table, column: Column, cells: readonly string[]): PersonalKind | null {
  const words = wordsOf(column);
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  for (const { kind, title, name, fits } of RULES) {
    if (!says(words, title, name) || !canHold(column, kind)) continue;
    if (fits === undefined || filled.length === 0 || filled.some(fits)) return kind;
  }
  return isPersonsBareName(table, words) &&
    canHold(column, 'person_name') &&
    filled.some((cell) => couldBeName(cell) || /^[a-z]+( [a-z]+){0,3}$/i.test(cell))
    ? 'person_name'
    : null;
}

const BARE_NAME = /^(name|名称|名字|全名|(en|english|pinyin|py) ?name|name ?(en|pinyin|py))$/;

/** The kind that a key of a JSON object names. */
export function keyKind(key: string): PersonalKind | null {
  const words = wordsOf({ name: key, title: '', description: '', comment: null });
  if (/^(name|名字)$/i.test(key)) return 'person_name';
  return RULES.find(({ title, name }) => says(words, title, name))?.kind ?? null;
}

/** A Chinese comment beside an English name says more than the name does; either of them is enough. */
const says = (words: ColumnWords, title: RegExp, name: RegExp) =>
  title.test(words.title) || title.test(words.name) || name.test(words.name) || name.test(words.title);

/** In a table of people. What is written in pinyin has no capitals to tell it by. */
function isPersonsBareName(table: Table, words: ColumnWords): boolean {
  if (!BARE_NAME.test(words.name) && !/^(名字|全名|英文名|拼音)$/.test(words.title)) return false;
  const name = table.name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ');
  return PEOPLE_TITLE.test(table.title) || PEOPLE_NAME.test(name);
}

function canHold({ type_class }: Column, kind: PersonalKind): boolean {
  switch (type_class) {
    case 'text':
    case 'array':
      return true;
    case 'other':
      return kind === 'ip';
    case 'integer':
    case 'decimal':
      return kind === 'phone' || kind === 'id_number' || kind === 'bank_card';
    case 'date':
    case 'timestamp':
      return kind === 'birth_date';
    case 'uuid':
    case 'binary':
      return kind === 'secret';
    default:
      return false;
  }
}
