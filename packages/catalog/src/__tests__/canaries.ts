/** An identity number with the right check character behind 17 digits. */
export function idNumber(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return seventeen + (['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum % 11] ?? '');
}

/** A card number with the right check digit behind the digits. */
export function cardNumber(digits: string): string {
  for (let last = 0; last < 10; last += 1) {
    const sum = [...`${digits}${last}`].reverse().reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + Math.floor(value / 10) + (value % 10);
    }, 0);
    if (sum % 10 === 0) return `${digits}${last}`;
  }
  throw new Error('no check digit');
}

export const names = [
  ...['张伟', '王芳', '李娜', '刘洋', '陈静', '杨勇', '赵敏', '黄丽', '周杰', '吴霞', '徐明', '孙涛'],
  ...['朱秀英', '马建国', '胡志强', '郭桂英', '林晓东', '何文杰', '高雅婷', '罗宇轩', '郑海燕', '梁子涵'],
];

const prefixes = [
  '130',
  '131',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '155',
  '158',
  '170',
  '177',
  '180',
  '186',
  '189',
  '199',
];
export const phones = prefixes.map(
  (prefix, at) => `${prefix}${String(1234 + at * 417).padStart(4, '0')}${String(5678 + at * 131)}`,
);

export const idNumbers = ['110101', '310115', '330106', '440305', '510104', '610113'].flatMap((area) =>
  ['19900307', '20010228', '19551231'].map((day, at) => idNumber(`${area}${day}${String(101 + at * 37)}`)),
);

export const cards = ['622202', '621700', '622848', '625965', '411111', '550000', '353011'].map((bin) =>
  cardNumber(bin.padEnd(bin.startsWith('62') ? 18 : 15, '7310429586')),
);

export const mails = ['zhang.wei@example.com', 'li_na+news@mail.example.cn', 'A.B-C@sub.example.org'];
export const plates = ['浙A12345', '沪AD12345', '粤B·88X88', '京N8K9L2', '苏E12345学', '新A1234挂'];
export const addresses = [
  '杭州市西湖区文三路90号',
  '中山路12号3单元402室',
  '221 Baker Street',
  '朝阳区建国路甲88号楼1501',
];
export const secrets = [
  'sk-abcdefghijklmnopqrstuv123',
  'AKIAIOSFODNN7EXAMPLE',
  'ghp_abcdefghijklmnopqrstuvwxyz0123',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijk',
  '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
];
