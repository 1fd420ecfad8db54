import { Client } from 'pg';
import { cardNumber, idNumber } from '../../packages/catalog/src/__tests__/canaries';
import { createDatabase, createReader } from '../support/database';

export const MEMBER_TABLES = ['public.member', 'public.visit'];

/** Ten people who do not exist, each with what a business keeps of its customers, in columns, remarks and JSON. */
export const PEOPLE = [
  '欧阳淑贤',
  '诸葛思远',
  '郑雨萱',
  '梁梓涵',
  '罗宇轩',
  '谢晓倩',
  '韩志强',
  '冯雅婷',
  '邓建国',
  '曹秀英',
].map((name, at) => ({
  name,
  mobile: `139${String(40_718_263 + at * 1_234_577)}`,
  idNumber: idNumber(`3301061985${String(at + 1).padStart(2, '0')}1${at}42${at}`),
  mail: `kestrel.${at}@heron-${at}.example.com`,
  plate: `浙A${String(7)}K${String(3)}L${at}`,
  card: cardNumber(`62220231${String(40_718_263 + at * 7_919)}`),
  address: `杭州市西湖区莲花街${118 + at}号${at + 1}单元${302 + at}室`,
  remarkMobile: `186${String(20_513_377 + at * 2_345_671)}`,
  contact: [
    '蒋慧敏',
    '沈浩然',
    '姚静怡',
    '钟佳琪',
    '廖俊杰',
    '邹晓彤',
    '熊丽萍',
    '孟庆辉',
    '秦梦瑶',
    '阎志伟',
  ][at]!,
  contactMobile: `177${String(30_624_488 + at * 1_357_913)}`,
}));

/** Every value of theirs. */
export const PERSONAL_VALUES: readonly string[] = PEOPLE.flatMap((person) => Object.values(person));

export interface MembersDatabase {
  /** For a role that may only read, with this password. */
  url: (password: string) => string;
  drop: () => Promise<void>;
}

/** A business database of two tables. Each person visits often, so that statistics and frequent values hold them too. */
export async function createMembersDatabase(password: string): Promise<MembersDatabase> {
  const database = await createDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(`
      create table member (
        id int primary key, real_name text not null, mobile text not null, id_card_no text, email text, plate_no text,
        bank_card_no text, home_address text, level text not null, city text not null, points int not null,
        joined_on date not null, remark text, extra jsonb);
      comment on table member is '会员';
      create table visit (
        id int primary key, member_id int not null references member, visitor_name text not null,
        visitor_phone text not null, channel text not null, amount numeric(10, 2) not null,
        visited_at timestamp not null, note text);
      comment on table visit is '到店记录';`);
    for (const [at, person] of PEOPLE.entries()) {
      await owner.query(
        'insert into member values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
        [
          ...[at + 1, person.name, person.mobile, person.idNumber, person.mail, person.plate, person.card],
          ...[person.address, ['金卡', '银卡'][at % 2], ['杭州', '宁波', '温州'][at % 3], at * 120],
          ...[`2024-0${1 + (at % 9)}-15`, `顾客${person.name}来电${person.remarkMobile}，请回复。`],
          JSON.stringify({ 紧急联系人: person.contact, phone: person.contactMobile, tags: ['vip'] }),
        ],
      );
    }
    await owner.query(`
      insert into visit select i, m.id, m.real_name, m.mobile, (array['门店', '小程序'])[1 + i % 2], i % 97 + 0.5,
          timestamp '2025-01-01' + i * interval '9 hours', '已联系' || m.real_name || '，电话' || m.mobile
        from generate_series(1, 400) i join member m on m.id = 1 + i % 10;
      analyze;`);
    const reader = new URL(await createReader(database));
    await owner.query(`alter role ${reader.username} password '${password}'`);
    const url = (withPassword: string) => {
      reader.password = encodeURIComponent(withPassword);
      return reader.href;
    };
    return { url, drop: () => database.drop() };
  } finally {
    await owner.end();
  }
}
